/** States of the United States in lower case, but Washington and New York, which are cities more often. */
export const AMERICAN_STATES: ReadonlySet<string> = new Set(
  (
    "alabama|alaska|arizona|arkansas|california|colorado|connecticut|delaware|florida|georgia|hawaii|idaho|illinois|indiana|iowa|kansas|kentucky|louisiana|" +
    "maine|maryland|massachusetts|michigan|minnesota|mississippi|missouri|montana|nebraska|nevada|new hampshire|new jersey|new mexico|" +
    "north carolina|north dakota|ohio|oklahoma|oregon|pennsylvania|rhode island|south carolina|south dakota|tennessee|texas|utah|vermont|virginia|" +
    "west virginia|wisconsin|wyoming"
  ).split("|"),
);

/** States of federal countries under their English names, in lower case: the United States, Australia, India, Nigeria, Mexico, Brazil, Malaysia. */
export const STATES: ReadonlySet<string> = new Set([
  ...AMERICAN_STATES,
  ...(
    "new south wales|queensland|south australia|tasmania|victoria|western australia|" +
    "andhra pradesh|arunachal pradesh|assam|bihar|chhattisgarh|goa|gujarat|haryana|himachal pradesh|jharkhand|karnataka|kerala|madhya pradesh|maharashtra|" +
    "manipur|meghalaya|mizoram|nagaland|odisha|punjab|rajasthan|sikkim|tamil nadu|telangana|tripura|uttar pradesh|uttarakhand|west bengal|" +
    "anambra|bauchi|benue|borno|edo|ekiti|enugu|jigawa|kaduna|kano|katsina|kebbi|kogi|kwara|lagos|ogun|ondo|osun|oyo|rivers|sokoto|taraba|yobe|zamfara|" +
    "chiapas|chihuahua|coahuila|durango|guanajuato|guerrero|hidalgo|jalisco|michoacan|morelos|oaxaca|puebla|sinaloa|sonora|tabasco|tamaulipas|veracruz|yucatan|" +
    "amazonas|bahia|ceara|goias|mato grosso|minas gerais|parana|pernambuco|rio de janeiro|rio grande do sul|santa catarina|sao paulo|" +
    "johor|kedah|kelantan|melaka|pahang|penang|perak|perlis|sabah|sarawak|selangor|terengganu"
  ).split("|"),
]);
