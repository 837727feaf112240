import { html, LitElement, type TemplateResult } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import { RequestProblem, sentenceOf } from "../net/requests";
import { text } from "../text/text";
import { shared } from "../ui/styles";
import { keepAccount, setUp, setUpNeeded } from "./account";
import { alert, focusFirstFault, textField } from "./field";
import { anyFault, type Fault, loginFault, passwordFault, requiredText } from "./fields";
import { frame, frameLook } from "./frame";
import { look } from "./look";

const LONGEST_PERSON = 60;

interface Faults {
  readonly name: Fault;
  readonly login: Fault;
  readonly password: Fault;
  readonly again: Fault;
}

const NO_FAULTS: Faults = {
  name: undefined,
  login: undefined,
  password: undefined,
  again: undefined,
};

/** `/setup#SECRET`: makes the first administrator, once. */
@customElement("kairan-setup")
export class SetUpPage extends LitElement {
  static override styles = [shared, look, frameLook];

  @property() secret = "";
  @state() private form = { name: "", login: "", password: "", again: "" };
  @state() private faults: Faults = NO_FAULTS;
  @state() private problem: string | undefined;
  @state() private busy = false;
  @state() private used = false;

  override connectedCallback(): void {
    super.connectedCallback();
    setUpNeeded().then(
      (needed) => {
        this.used = !needed;
      },
      (failure: unknown) => {
        this.problem = sentenceOf(failure);
      },
    );
  }

  override render(): TemplateResult {
    const words = text().desk.account;
    if (this.used) return frame(this.done(words.setUpUsed));
    if (this.secret === "") return frame(this.done(words.setUpNoSecret));
    return frame(html`
      <form class="card form narrow" novalidate @submit=${this.submit}>
        <div>
          <h1>${words.setUpTitle}</h1>
          <p class="soft">${words.setUpLead}</p>
        </div>
        ${this.input("name", words.name, undefined, "name")}
        ${this.input("login", words.login, words.loginRule, "username")}
        ${this.input("password", words.password, words.passwordRule, "new-password", "password")}
        ${this.input("again", words.passwordAgain, undefined, "new-password", "password")}
        ${alert(this.problem)}
        <button class="main" type="submit" ?disabled=${this.busy}>${words.setUpDo}</button>
      </form>
    `);
  }

  private done(sentence: string): TemplateResult {
    return html`
      <section class="card form narrow">
        <h1>${text().desk.account.setUpTitle}</h1>
        <p>${sentence}</p>
        <a class="button main" href="/sign-in">${text().desk.account.signInLink}</a>
      </section>
    `;
  }

  private input(
    id: keyof Faults,
    label: string,
    hint: string | undefined,
    autocomplete: string,
    type = "text",
  ): TemplateResult {
    const input = (value: string) => {
      this.form = { ...this.form, [id]: value };
    };
    const fault = this.faults[id];
    return textField({ id, label, hint, fault, value: this.form[id], autocomplete, type, input });
  }

  private async submit(event: Event): Promise<void> {
    event.preventDefault();
    if (this.busy) return;
    this.faults = this.check();
    this.problem = undefined;
    if (anyFault(this.faults)) {
      await this.updateComplete;
      focusFirstFault(this.renderRoot);
      return;
    }
    this.busy = true;
    const { name, login, password } = this.form;
    try {
      keepAccount(await setUp({ secret: this.secret, name: name.trim(), login, password }));
      location.replace("/meetings");
    } catch (failure) {
      this.used = failure instanceof RequestProblem && failure.code === "setUpUsed";
      this.problem = sentenceOf(failure);
    } finally {
      this.busy = false;
    }
  }

  private check(): Faults {
    const words = text().desk.field;
    const { name, login, password, again } = this.form;
    return {
      name: requiredText(words, name, LONGEST_PERSON),
      login: loginFault(words, login),
      password: passwordFault(words, password),
      again: password === again ? undefined : words.passwordDiffers,
    };
  }
}
