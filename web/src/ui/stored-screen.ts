import { keepChoice, keptChoice } from "./kept-choice";

/** How a person wants the screen: where the palette is, and whether only the most needed is there. */
export interface ScreenChoice {
  readonly leftHanded: boolean;
  readonly simple: boolean;
}

const KEY = "kairan.screen";
const USUAL: ScreenChoice = { leftHanded: false, simple: false };

/** As it was last chosen in this browser. */
export function storedScreen(): ScreenChoice {
  try {
    const stored = JSON.parse(keptChoice(KEY) ?? "null") as Partial<ScreenChoice> | null;
    return { leftHanded: stored?.leftHanded === true, simple: stored?.simple === true };
  } catch {
    return USUAL;
  }
}

export function keepScreen(choice: ScreenChoice): void {
  keepChoice(KEY, JSON.stringify(choice));
}
