/** Verb forms that follow or precede a quotation, third person and past; written for hearsay. */
export const SPEECH_VERBS: ReadonlySet<string> = new Set(
  (
    "said says asked asks added adds wrote writes told tells tweeted tweets replied replies answered answers shouted shouts cried cries " +
    "exclaimed exclaims yelled yells screamed screams whispered whispers muttered mutters murmured declared declares announced announces " +
    "continued continues explained explains recalled recalls noted notes argued argues insisted insists claimed claims joked jokes quipped quips " +
    "wondered wonders warned warns demanded demands responded responds remarked remarks observed observes thundered mused muses sighed sighs " +
    "laughed chanted chants posted inquired interjected concluded concludes began begins snapped pleaded begged"
  ).split(" "),
);

/** Words in lower case that, with a capital, begin a sentence and seldom a name. */
export const STARTERS: ReadonlySet<string> = new Set(
  (
    "the a an this that these those it its he his she her they their we our you your i my there here but and or so yet nor for in on at by " +
    "from to with of after before during since until when while where if as although though because once unless despite however meanwhile " +
    "moreover then now also what who why how which some many most more all both each every no not one two another other such even only just " +
    "still perhaps maybe asked according earlier later last yesterday today about under over between among through without within"
  ).split(" "),
);
