import { en } from "./en";
import { type Catalogue, ja } from "./ja";

export type Language = "ja" | "en";

const KEY = "kairan.language";
const catalogues: Record<Language, Catalogue> = { ja, en };

/** The language of this browser: the person's own choice, else what the browser prefers. */
export function language(): Language {
  const chosen = stored();
  if (chosen === "ja" || chosen === "en") return chosen;
  return navigator.language.toLowerCase().startsWith("ja") ? "ja" : "en";
}

/** Keeps the choice and loads the page again, so that no screen mixes two languages. */
export function chooseLanguage(next: Language): void {
  localStorage.setItem(KEY, next);
  location.reload();
}

/** Every visible string of the client comes from here: `text().common.retry`. */
export function text(): Catalogue {
  return catalogues[language()];
}

function stored(): string | null {
  try {
    return localStorage.getItem(KEY);
  } catch {
    return null;
  }
}
