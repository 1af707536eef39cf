//! The open wizard: its state, its page in the URL, and what each button does.

use super::commit::{Commit, Step};
use super::kept::{self, Kept};
use super::page::Page;
use super::state::{Advance, Wizard};
use crate::api::{ApiError, Caller, Loaded, lab, personas};
use crate::browser;
use crate::console::choices::{Choices, CollectionBox, CollectionChoice};
use crate::console::prompt::Prompt;
use crate::console::sign_in::{Application, Consent};
use crate::console::text::Text;
use crate::i18n::site_version;
use crate::navigation::{Address, History};
use contract::admin_service::DeviceCollection;
use contract::auth::Persona;
use contract::onboarding::{CoManagementObject, CoManagementSettings, SETTINGS_NAME};
use contract::routes;
use leptos::prelude::*;
use leptos::task::spawn_local;

/// Where the tab keeps the unfinished wizard.
const STORED_KEY: &str = "wizard";

/// A handle to the open wizard. Copy it into every page.
#[derive(Clone, Copy)]
pub struct WizardHandle {
    /// Its state.
    pub wizard: RwSignal<Wizard>,
    /// The address that holds its page.
    pub address: Address,
    /// The page shown.
    pub page: Memo<Page>,
    /// The dialog over it.
    pub prompt: Memo<Option<Prompt>>,
    /// What the page has to say: an answer that was *No*.
    pub notice: RwSignal<Option<Text>>,
    /// What *Browse…* offers.
    pub collections: Loaded<Vec<DeviceCollection>>,
    /// Whether a prompt was opened here: after a reload there is nothing behind it to go back to.
    prompts: RwSignal<bool>,
    /// The wizard is to be closed; whether the settings are in force.
    on_close: Callback<bool>,
}

impl WizardHandle {
    /// The wizard of a page.
    pub fn new(
        wizard: RwSignal<Wizard>,
        address: Address,
        collections: Loaded<Vec<DeviceCollection>>,
        on_close: Callback<bool>,
    ) -> Self {
        let prompts = RwSignal::new(false);
        let page = Memo::new(move |_| {
            let asked = address.parameter("page").as_deref().and_then(Page::from_slug);
            wizard.with(|wizard| wizard.page_for(asked))
        });
        let prompt = Memo::new(move |_| {
            let asked = address.parameter("prompt").as_deref().and_then(Prompt::from_slug);
            asked.filter(|prompt| prompts.get() && wizard.with(|wizard| is_sensible(wizard, *prompt)))
        });
        Self { wizard, address, page, prompt, notice: RwSignal::new(None), collections, prompts, on_close }
    }

    /// The wizard as it opens.
    pub fn reset(self) {
        self.wizard.set(Wizard::of_version(site_version()));
        self.notice.set(None);
        self.prompts.set(false);
    }

    /// The wizard of an address: as this tab was left, else from the start, which is said where the address asks for more.
    pub fn resume(self) {
        self.reset();
        let asks_for_more = self.address.parameter("page").is_some_and(|page| page != Page::default().slug());
        let kept = browser::stored_in_tab(STORED_KEY).zip(lab().status_untracked());
        let kept = kept.and_then(|(text, status)| kept::read(&text, &status, &personas()));
        // The site was updated meanwhile: another version has other pages.
        match kept.filter(|kept| kept.wizard.choices.version == site_version()) {
            Some(Kept { wizard, lost_sign_in }) => {
                self.wizard.set(wizard);
                self.notice.set(lost_sign_in.then(|| Text::new("console-wizard-sign-in-lost")));
            }
            None if asks_for_more => self.notice.set(Some(Text::new("console-wizard-starts-over"))),
            None => {}
        }
    }

    /// Keeps the wizard for a reload of this tab. Reactive: to be called again whenever it changes.
    pub fn keep(self) {
        let text = self.wizard.with(|wizard| kept::written(wizard, &lab().status_untracked()?));
        browser::store_in_tab(STORED_KEY, text.as_deref());
    }

    /// Shows a page.
    pub fn go_to(self, page: Page, history: History) {
        self.notice.set(None);
        self.wizard.update(|wizard| wizard.reach(page));
        self.address.change(&[("page", Some(page.slug().to_owned())), ("prompt", None)], history);
    }

    /// *Next >*, and Enter.
    pub fn next(self) {
        let page = self.page.get_untracked();
        self.advance(self.wizard.with_untracked(|wizard| wizard.next(page)));
    }

    /// *Summary*.
    pub fn summary(self) {
        let page = self.page.get_untracked();
        self.advance(self.wizard.with_untracked(|wizard| wizard.summary(page)));
    }

    /// *< Previous*.
    pub fn previous(self) {
        let page = self.page.get_untracked();
        if let Ok(previous) = self.wizard.with_untracked(|wizard| wizard.previous(page)) {
            self.go_to(previous, History::Push);
        }
    }

    /// *Cancel*, Escape and the cross; *Close* at the end. What was entered is not lost without a question.
    pub fn cancel(self) {
        if self.wizard.with_untracked(|wizard| wizard.commit.is_running()) {
            return;
        }
        if self.wizard.with_untracked(Wizard::is_started) {
            self.open(Prompt::Abandon);
        } else {
            self.close();
        }
    }

    /// Closes without a question.
    pub fn close(self) {
        browser::store_in_tab(STORED_KEY, None);
        let succeeded = self.wizard.with_untracked(|wizard| matches!(wizard.commit, Commit::Done(_)));
        self.on_close.run(succeeded);
    }

    /// Opens a dialog over the page.
    pub fn open(self, prompt: Prompt) {
        self.notice.set(None);
        if prompt == Prompt::SignIn {
            self.wizard.update(Wizard::begin_sign_in);
        }
        self.prompts.set(true);
        self.address.change(&[("prompt", Some(prompt.slug()))], History::Push);
    }

    /// Closes the dialog over the page.
    pub fn close_prompt(self) {
        self.address.back();
    }

    /// A sign-in has ended.
    pub fn signed_in(self, persona: Persona) {
        self.wizard.update(|wizard| wizard.signed_in = Some(persona));
        self.close_prompt();
    }

    /// *Create AAD Application* was answered. *Yes* goes on; *No* stays, and nothing was created.
    pub fn consented(self, consent: Consent) {
        let target = self.wizard.with_untracked(|wizard| wizard.after_consent);
        self.wizard.update(|wizard| {
            wizard.consent = consent;
            wizard.after_consent = None;
        });
        match (consent, target) {
            (Consent::Given(_), Some(page)) => self.go_to(page, History::Replace),
            (Consent::Declined(application), _) => {
                self.close_prompt();
                self.notice.set(Some(Text::new(application.declined_message_id())));
            }
            (Consent::Given(_), None) | (Consent::NotAsked, _) => self.close_prompt(),
        }
    }

    /// The application was imported: the tenant has it, and nothing is asked.
    pub fn imported(self) {
        self.wizard.update(|wizard| wizard.consent = Consent::Given(Application::Imported));
        self.close_prompt();
    }

    /// A collection was picked for a box.
    pub fn picked(self, which: CollectionBox, choice: CollectionChoice) {
        self.wizard.update(|wizard| wizard.choices.set_collection(which, choice));
        self.close_prompt();
    }

    /// Something was chosen.
    pub fn choose(self, choices: Choices) {
        self.notice.set(None);
        self.wizard.update(|wizard| wizard.choices = choices);
    }

    fn advance(self, advance: Result<Advance, Text>) {
        match advance {
            Ok(Advance::GoTo(page)) => self.go_to(page, History::Push),
            Ok(Advance::AskConsent(page)) => {
                self.wizard.update(|wizard| wizard.after_consent = Some(page));
                self.open(Prompt::Consent);
            }
            Ok(Advance::Commit) => self.commit(),
            // Enter on a page that is not complete: the disabled button's reason, said aloud.
            Err(reason) => self.notice.set(Some(reason)),
        }
    }

    /// Sends the settings, and follows the calls on *Progress*.
    fn commit(self) {
        let (settings, signed_in) =
            self.wizard.with_untracked(|wizard| (wizard.choices.to_settings(), wizard.signed_in.clone()));
        let settings = match settings {
            Ok(settings) => settings,
            Err(reason) => return self.notice.set(Some(reason)),
        };
        let Some(persona) = signed_in else { return };
        self.wizard.update(|wizard| wizard.commit = Commit::Running(Step::SaveSettings));
        self.go_to(Page::Progress, History::Push);
        let wizard = self.wizard;
        spawn_local(async move {
            let running = move |step| {
                // Gone with its page; the calls go on all the same.
                let _ = wizard.try_update(|wizard| wizard.commit = Commit::Running(step));
            };
            let outcome = send(Caller::persona(persona.key), settings, running).await;
            lab().poll_now();
            let commit = match outcome {
                Ok(object) => Commit::Done(Box::new(object)),
                Err((step, error)) => Commit::Failed(step, error),
            };
            // The page may be gone; what was sent is in force all the same.
            if wizard.try_update(|wizard| wizard.commit = commit).is_some() {
                self.go_to(Page::Completion, History::Replace);
            }
        });
    }
}

/// Whether a dialog has something to do on this wizard: one that a link or *Forward* asks for may not.
fn is_sensible(wizard: &Wizard, prompt: Prompt) -> bool {
    wizard.commit == Commit::NotStarted
        && match prompt {
            Prompt::SignIn => wizard.sign_in_availability().is_ok(),
            Prompt::Consent => wizard.after_consent.is_some(),
            Prompt::Collection(which) => wizard.choices.browse_availability(which).is_ok(),
            Prompt::Import => wizard.import_availability(false).is_ok(),
            Prompt::Abandon => wizard.is_started(),
            Prompt::Offboarding => false,
        }
}

async fn send(
    caller: Caller,
    settings: CoManagementSettings,
    running: impl Fn(Step),
) -> Result<CoManagementObject, (Step, ApiError)> {
    let path = routes::co_management_settings();
    let _created: CoManagementObject =
        caller.post(&path, &settings).await.map_err(|error| (Step::SaveSettings, error))?;
    running(Step::ReadSettings);
    let path = routes::co_management_settings_named(SETTINGS_NAME);
    caller.get(&path).await.map_err(|error| (Step::ReadSettings, error))
}
