/** So long after the pen was lifted its writer may still be in the middle of a word, in ms. */
const REST = 1_000;

/** Keeps the room's next page back while a person writes, and remembers that it did. */
export class PenRest {
  private liftedAt = Number.NEGATIVE_INFINITY;
  private kept = false;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly over: () => void) {}

  lifted(now: number): void {
    this.liftedAt = now;
  }

  /** It was no writing after all. */
  forget(): void {
    this.kept = false;
  }

  /** Whether a page that comes now must wait; if so, it is asked for again when the rest is over. */
  keeps(penDown: boolean, now: number): boolean {
    const left = this.liftedAt + REST - now;
    if (!penDown && left <= 0) return false;
    this.kept = true;
    clearTimeout(this.timer);
    if (!penDown) this.timer = setTimeout(this.over, left);
    return true;
  }

  /** Whether a page is being kept back now: what is on screen is still the page to write on. */
  keeping(penDown: boolean, now: number): boolean {
    return this.kept && (penDown || now < this.liftedAt + REST);
  }

  /** True once after a page was kept back. */
  released(): boolean {
    const { kept } = this;
    this.kept = false;
    return kept;
  }

  close(): void {
    clearTimeout(this.timer);
  }
}
