import { extname } from "node:path";

/**
 * What a file is to a review: a draft that can be read; a document proposed for publication that no reader opens
 * (so it is `unreviewable`, not passed); or no document at all.
 */
export type DraftKind = "draft" | "document" | "other";

const DRAFTS = new Set([".md", ".markdown", ".txt"]);

const DOCUMENTS = new Set(
  [
    "doc docx docm dot dotx wps wpt odt rtf pages",
    "xls xlsx xlsm xlsb et ett csv tsv ods numbers",
    "ppt pptx pptm pps ppsx dps dpt odp key",
    "pdf ofd ceb caj xps",
    "htm html xhtml mht mhtml mdx text",
    "png jpg jpeg jpe gif bmp tif tiff webp heic heif svg",
    "mp3 wav m4a mp4 mov avi wmv flv mkv",
    "zip rar 7z tar gz tgz bz2 xz",
    "eml msg mbox",
  ].flatMap((line) => line.split(" ").map((ending) => `.${ending}`)),
);

/** The kind of a file by the ending of its name, in any case of letters. */
export function draftKind(path: string): DraftKind {
  const ending = extname(path).toLowerCase();
  if (DRAFTS.has(ending)) return "draft";
  return DOCUMENTS.has(ending) ? "document" : "other";
}
