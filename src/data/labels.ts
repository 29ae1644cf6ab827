/** Words that stand before a colon as a label of what follows and speak for nobody, from general knowledge of news pages. In small letters. */
export const LABELS: ReadonlySet<string> = new Set([
  "photo", "photos", "photograph", "picture", "pictures", "pic", "image", "images", "video", "videos", "graphic", "gallery", "illustration", "credit", "credits",
  "file photo", "live", "live updates", "latest", "the latest", "breaking", "breaking news", "update", "updated", "exclusive", "opinion", "analysis", "explainer",
  "read", "read more", "read also", "see", "see also", "more", "related", "related story", "watch", "listen", "also", "subscribe", "sign up", "follow us", "tags",
  "topics", "keywords", "contact", "share", "byline", "date", "published", "location", "advertisement",
]);
