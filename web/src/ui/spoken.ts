import type { ReactiveController, ReactiveControllerHost } from "lit";

const AT_MOST_EVERY = 2_000;

/** What a screen reader hears: the newest sentence, at most every two seconds. */
export class Spoken implements ReactiveController {
  sentence = "";
  private next = "";
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly host: ReactiveControllerHost) {
    host.addController(this);
  }

  hostConnected(): void {}

  hostDisconnected(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
  }

  say(sentence: string): void {
    this.next = sentence;
    if (this.timer !== undefined) return;
    this.sentence = sentence;
    this.timer = setTimeout(() => {
      this.timer = undefined;
      if (this.next === this.sentence) return;
      this.say(this.next);
      this.host.requestUpdate();
    }, AT_MOST_EVERY);
  }
}
