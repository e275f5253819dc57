/** A line of a paragraph costs so much less than a mark, measured on squares. */
const LINE_SHARE = 8;

/** Counts what the inline parser pays for in one block, line by line. */
export class BlockWork {
  private marks = 0;
  private length = 0;
  private lines = 0;
  /** `<!` and `<?`, each of which may search for its end up to the end of the block. */
  private declarations = 0;
  private readonly fences = new Set<number>();
  private domains = 0;
  /** For each open bracket, whether it is an image's. */
  private readonly brackets: boolean[] = [];
  private images = 0;
  private deepest = 0;
  private allImages = 0;
  private unopened = 0;

  /** In units of one emphasis run meeting another. */
  get work(): number {
    // Runs of one length find each other; each further length may search the whole block in vain.
    const searches = Math.max(0, this.fences.size - 1);
    return this.marks ** 2 + this.lines ** 2 / LINE_SHARE + this.domains + (this.declarations + searches) * this.length;
  }

  /** Images inside images; brackets hidden from this count by code show as closing ones that nothing opened. */
  get imageDepth(): number {
    return Math.max(this.deepest, Math.min(this.unopened, this.allImages));
  }

  /** `pipes` says whether a pipe makes the parser look for a table that is not there. */
  take(line: string, pipes: boolean): void {
    this.length += line.length + 1;
    this.lines++;
    if (pipes && line.includes("|")) this.marks++;
    for (let at = 0; at < line.length; at++) at = this.unit(line, at);
    if (line.includes("www.") && line.includes("_")) this.domains += domainWork(line);
  }

  /** Takes the unit at `at`, or the run of equal units; answers with its last offset. */
  private unit(line: string, at: number): number {
    switch (line.charCodeAt(at)) {
      case 42: // *
      case 95: // _
      case 126: // ~
        this.marks++;
        return runEnd(line, at);
      case 96: {
        const end = runEnd(line, at);
        this.fences.add(end - at);
        return end;
      }
      case 91:
        this.openBracket(line.charAt(at - 1) === "!");
        return at;
      case 93:
        this.closeBracket(line.charAt(at - 1) === "\\");
        return at;
      case 60:
        if (line.charAt(at + 1) === "!" || line.charAt(at + 1) === "?") this.declarations++;
        return at;
      default:
        return at;
    }
  }

  private openBracket(image: boolean): void {
    this.marks++;
    this.brackets.push(image);
    if (image) {
      this.images++;
      this.deepest = Math.max(this.deepest, this.images);
      this.allImages++;
    }
  }

  private closeBracket(escaped: boolean): void {
    this.marks++;
    if (escaped) return;
    const image = this.brackets.pop();
    if (image) this.images--;
    else if (image === undefined) this.unopened++;
  }
}

function runEnd(line: string, at: number): number {
  let end = at;
  while (line.charCodeAt(end + 1) === line.charCodeAt(at)) end++;
  return end;
}

/** Every `www.` may read on to the end of its unbroken stretch, only to find a low line that a domain cannot have. */
function domainWork(line: string): number {
  let work = 0;
  for (const stretch of line.split(/[\s!-,/:-@[-^`{-~\u3000-\u303f]/)) {
    const domains = stretch.includes("_") ? stretch.split("www.").length - 1 : 0;
    work += domains * stretch.length;
  }
  return work;
}
