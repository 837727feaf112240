import { html, LitElement, type TemplateResult } from "lit";
import { customElement, state } from "lit/decorators.js";
import { sentenceOf } from "../net/requests";
import { text } from "../text/text";
import { shared } from "../ui/styles";
import { keepAccount, signIn, storedAccount } from "./account";
import { alert, focusFirstFault, textField } from "./field";
import type { Fault } from "./fields";
import { frame, frameLook } from "./frame";
import { look } from "./look";

/** `/sign-in`: a clerk or administrator signs in and goes to the list of meetings. */
@customElement("kairan-sign-in")
export class SignInPage extends LitElement {
  static override styles = [shared, look, frameLook];

  @state() private login = "";
  @state() private password = "";
  @state() private faults: { readonly login: Fault; readonly password: Fault } = {
    login: undefined,
    password: undefined,
  };
  @state() private problem: string | undefined;
  @state() private busy = false;

  override connectedCallback(): void {
    super.connectedCallback();
    if (storedAccount()) location.replace("/meetings");
  }

  override render(): TemplateResult {
    const words = text().desk.account;
    return frame(html`
      <form class="card form narrow" novalidate @submit=${this.submit}>
        <h1>${words.signInTitle}</h1>
        ${textField({
          id: "login",
          label: words.login,
          fault: this.faults.login,
          value: this.login,
          autocomplete: "username",
          input: (value) => {
            this.login = value;
          },
        })}
        ${textField({
          id: "password",
          label: words.password,
          fault: this.faults.password,
          value: this.password,
          type: "password",
          autocomplete: "current-password",
          input: (value) => {
            this.password = value;
          },
        })}
        ${alert(this.problem)}
        <button class="main" type="submit" ?disabled=${this.busy}>${words.signInDo}</button>
      </form>
    `);
  }

  private async submit(event: Event): Promise<void> {
    event.preventDefault();
    if (this.busy) return;
    const missing = (value: string) => (value === "" ? text().desk.field.required : undefined);
    this.faults = { login: missing(this.login.trim()), password: missing(this.password) };
    this.problem = undefined;
    if (this.faults.login ?? this.faults.password) {
      await this.updateComplete;
      focusFirstFault(this.renderRoot);
      return;
    }
    this.busy = true;
    try {
      keepAccount(await signIn(this.login.trim(), this.password));
      location.replace("/meetings");
    } catch (failure) {
      this.problem = sentenceOf(failure);
      this.password = "";
    } finally {
      this.busy = false;
    }
  }
}
