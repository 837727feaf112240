import { css, html, type TemplateResult } from "lit";
import { CHOOSING } from "../routes";
import { chooseLanguage, language, text } from "../text/text";

/** The quiet frame of the screens outside a meeting: the product's name, the language, one column. */
export function frame(content: TemplateResult, tools?: TemplateResult): TemplateResult {
  return html`
    <header class="top">
      <a class="brand" href=${CHOOSING}>${text().product}</a>
      <div class="row">
        ${tools}
        <button class="quiet" lang=${language() === "ja" ? "en" : "ja"} @click=${switchLanguage}>
          ${text().common.language}
        </button>
      </div>
    </header>
    <main>${content}</main>
  `;
}

function switchLanguage(): void {
  chooseLanguage(language() === "ja" ? "en" : "ja");
}

export const frameLook = css`
  :host {
    display: block;
    min-height: 100dvh;
    background: var(--desk);
  }

  .top {
    display: flex;
    align-items: center;
    justify-content: space-between;
    min-height: 64px;
    padding: 8px 24px;
    background: var(--paper);
    border-bottom: 1px solid var(--line);
  }

  .brand {
    display: inline-flex;
    align-items: center;
    min-height: var(--target);
    color: var(--ink);
    font-size: 20px;
    font-weight: 700;
    text-decoration: none;
  }

  main {
    max-width: 960px;
    margin: 0 auto;
    padding: 32px 24px 64px;
    display: grid;
    gap: 24px;
  }

  main.narrow,
  .narrow {
    width: 100%;
    max-width: 480px;
    margin: 0 auto;
  }

  .form {
    display: grid;
    gap: 20px;
  }

  .form .main {
    min-height: 52px;
  }
`;
