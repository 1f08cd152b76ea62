/** Puts running text into lines: blanks collapse as on a page, a bullet waits for the first word of its line. */
export class LineWriter {
  readonly #lines: string[] = [];
  #open: string | null = null;
  #marker = '';

  text(text: string): void {
    const collapsed = text.replace(/[ \t\r\n\f]+/g, ' ');
    const line = this.#open ?? '';
    const added = line === '' || line.endsWith(' ') ? collapsed.replace(/^ /, '') : collapsed;
    if (added === '' && this.#open === null) return;
    this.#open = line + added.replaceAll('\u00a0', ' ');
  }

  /** Text in which blanks and line ends were typed on purpose. */
  preformatted(text: string): void {
    text.split(/\r\n?|\n/).forEach((line, at) => {
      if (at > 0) this.newLine();
      this.#open = (this.#open ?? '') + line;
    });
  }

  marker(marker: string): void {
    this.closeLine();
    this.#marker = marker;
  }

  newLine(): void {
    this.#open ??= '';
    this.closeLine();
  }

  /** Ends the line, if there is one: paragraphs inside paragraphs give no empty lines. */
  closeLine(): void {
    if (this.#open === null) return;
    const line = this.#open.trim();
    this.#lines.push(line === '' ? '' : (this.#marker + line).trimEnd());
    if (line !== '') this.#marker = '';
    this.#open = null;
  }

  lines(): string[] {
    this.closeLine();
    return this.#lines;
  }
}

/** Lines as one text: nothing empty at both ends, at most two empty lines in a row. */
export function joinLines(lines: readonly string[]): string {
  return lines
    .join('\n')
    .replace(/\n{4,}/g, '\n\n\n')
    .replace(/^\n+|\n+$/g, '');
}
