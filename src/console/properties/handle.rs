//! The open Properties dialog: its draft, its tab in the URL, and what *Apply* and *OK* do.

use super::draft::{ApplyStep, Draft, Tab};
use super::kept;
use crate::api::{ApiError, Caller, Loaded, lab, personas};
use crate::browser;
use crate::console::choices::{Choices, CollectionBox, CollectionChoice};
use crate::console::prompt::Prompt;
use crate::console::sign_in::Consent;
use crate::console::text::Text;
use crate::navigation::{Address, History};
use contract::admin_service::DeviceCollection;
use contract::auth::Persona;
use contract::onboarding::{CoManagementObject, CoManagementSettings, SETTINGS_NAME};
use contract::routes;
use leptos::prelude::*;
use leptos::task::spawn_local;

/// Where the tab keeps the changes.
const STORED_KEY: &str = "properties";

/// What the dialog says of the last *Apply*.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum Outcome {
    /// Nothing was applied yet.
    #[default]
    None,
    /// Something to know before anything is applied.
    Note(Text),
    /// The call is under way.
    Applying,
    /// Applied.
    Applied,
    /// Not applied, and why: a *No*, or a sign-in without the role.
    Stopped(Text),
    /// Refused by the gateway.
    Refused(ApiError),
}

/// A handle to the open dialog. Copy it into every tab.
#[derive(Clone, Copy)]
pub struct PropertiesHandle {
    /// In force, and shown.
    pub draft: RwSignal<Draft>,
    /// The address that holds its tab.
    pub address: Address,
    /// The tab shown.
    pub tab: Memo<Tab>,
    /// The dialog over it.
    pub prompt: Memo<Option<Prompt>>,
    /// The last *Apply*.
    pub outcome: RwSignal<Outcome>,
    /// What *Browse…* offers.
    pub collections: Loaded<Vec<DeviceCollection>>,
    prompts: RwSignal<bool>,
    /// Whether *OK* was pressed: the dialog closes once it is applied.
    closes: RwSignal<bool>,
    /// Whether *Apply* or *OK* waits for the dialog over it.
    is_applying: RwSignal<bool>,
    on_close: Callback<()>,
}

impl PropertiesHandle {
    /// The dialog of a page.
    pub fn new(
        draft: RwSignal<Draft>,
        address: Address,
        collections: Loaded<Vec<DeviceCollection>>,
        on_close: Callback<()>,
    ) -> Self {
        let prompts = RwSignal::new(false);
        let tab = Memo::new(move |_| address.parameter("page").as_deref().and_then(Tab::from_slug).unwrap_or_default());
        let prompt = Memo::new(move |_| {
            let asked = address.parameter("prompt").as_deref().and_then(Prompt::from_slug);
            asked.filter(|_| prompts.get())
        });
        Self {
            draft,
            address,
            tab,
            prompt,
            outcome: RwSignal::new(Outcome::None),
            collections,
            prompts,
            closes: RwSignal::new(false),
            is_applying: RwSignal::new(false),
            on_close,
        }
    }

    /// The dialog as it opens, over what is in force.
    pub fn start(self, in_force: Choices) {
        self.draft.set(Draft::new(in_force));
        self.outcome.set(Outcome::None);
        self.prompts.set(false);
        self.is_applying.set(false);
    }

    /// The dialog of an address, over what is in force: with the changes that this tab was left with.
    pub fn resume(self, in_force: Choices) {
        let Some(text) = browser::stored_in_tab(STORED_KEY) else { return self.start(in_force) };
        let kept = lab().status_untracked().and_then(|status| kept::read(&text, &in_force, &status, &personas()));
        self.start(in_force);
        match kept {
            Some(draft) => self.draft.set(draft),
            None => self.outcome.set(Outcome::Note(Text::new("console-properties-starts-over"))),
        }
    }

    /// Keeps the changes for a reload of this tab. Reactive: to be called again whenever they change.
    pub fn keep(self) {
        let text = self.draft.with(|draft| kept::written(draft, &lab().status_untracked()?));
        browser::store_in_tab(STORED_KEY, text.as_deref());
    }

    /// Shows a tab.
    pub fn select(self, tab: &str) {
        self.address.change(&[("page", Some(tab.to_owned()))], History::Replace);
    }

    /// Something was chosen.
    pub fn choose(self, choices: Choices) {
        self.outcome.set(Outcome::None);
        self.draft.update(|draft| draft.choose(choices));
    }

    /// *Apply*.
    pub fn apply(self) {
        self.closes.set(false);
        self.step();
    }

    /// *OK*.
    pub fn ok(self) {
        self.closes.set(true);
        self.step();
    }

    /// *Cancel*, Escape and the cross. What was applied stays applied.
    pub fn close(self) {
        if self.outcome.with_untracked(|outcome| *outcome != Outcome::Applying) {
            browser::store_in_tab(STORED_KEY, None);
            self.on_close.run(());
        }
    }

    /// Opens a dialog over this one.
    pub fn open(self, prompt: Prompt) {
        // What the last attempt met is not about the next one.
        self.outcome.set(Outcome::None);
        self.prompts.set(true);
        let is_open = self.address.parameter("prompt").is_some();
        let history = if is_open { History::Replace } else { History::Push };
        self.address.change(&[("prompt", Some(prompt.slug()))], history);
    }

    /// Closes the dialog over this one without an answer; what waited for it is off.
    pub fn close_prompt(self) {
        self.is_applying.set(false);
        self.address.back();
    }

    /// A sign-in has ended: for *Apply*, which goes on, or on *Tenant onboarding*.
    pub fn signed_in(self, persona: Persona) {
        self.draft.update(|draft| draft.signed_in = Some(persona));
        self.answered();
    }

    /// *Create AAD Application* was answered.
    pub fn consented(self, consent: Consent) {
        self.draft.update(|draft| draft.consent = consent);
        if let Consent::Declined(application) = consent {
            self.close_prompt();
            self.outcome.set(Outcome::Stopped(Text::new(application.declined_message_id())));
        } else {
            self.answered();
        }
    }

    /// *Yes*: the site is to be offboarded.
    pub fn offboarding_confirmed(self) {
        self.draft.update(|draft| draft.offboarding_confirmed = true);
        self.answered();
    }

    /// A collection was picked for a box.
    pub fn picked(self, which: CollectionBox, choice: CollectionChoice) {
        let mut choices = self.draft.with_untracked(|draft| draft.choices.clone());
        choices.set_collection(which, choice);
        self.choose(choices);
        self.close_prompt();
    }

    /// The dialog over this one got its answer: *Apply* goes on, and opens the next one or closes this one.
    fn answered(self) {
        if self.is_applying.get_untracked() {
            self.step();
        } else {
            self.address.back();
        }
    }

    fn step(self) {
        self.outcome.set(Outcome::None);
        let step = self.draft.with_untracked(Draft::apply_step);
        let waits = matches!(step, Ok(ApplyStep::ConfirmOffboarding | ApplyStep::SignIn | ApplyStep::AskConsent));
        let had_prompt = self.is_applying.get_untracked();
        self.is_applying.set(waits);
        if had_prompt && !waits {
            self.address.back();
        }
        match step {
            Ok(ApplyStep::Nothing) => self.finish(),
            Ok(ApplyStep::ConfirmOffboarding) => self.open(Prompt::Offboarding),
            Ok(ApplyStep::SignIn) => self.open(Prompt::SignIn),
            Ok(ApplyStep::AskConsent) => self.open(Prompt::Consent),
            Ok(ApplyStep::Refuse(reason)) => {
                // The next *Apply* asks for another account.
                self.draft.update(|draft| draft.signed_in = None);
                self.outcome.set(Outcome::Stopped(reason));
            }
            Ok(ApplyStep::Send(settings)) => self.send(*settings),
            Err(reason) => self.outcome.set(Outcome::Stopped(reason)),
        }
    }

    fn send(self, settings: CoManagementSettings) {
        let signed_in = self.draft.with_untracked(|draft| draft.signed_in.clone());
        self.outcome.set(Outcome::Applying);
        spawn_local(async move {
            let caller = signed_in.map_or_else(Caller::current, |persona| Caller::persona(persona.key));
            let path = routes::co_management_settings_named(SETTINGS_NAME);
            let answer = caller.patch::<CoManagementObject>(&path, &settings).await;
            lab().poll_now();
            match answer {
                Ok(_) => {
                    if self.draft.try_update(Draft::applied).is_none() {
                        return;
                    }
                    self.outcome.set(Outcome::Applied);
                    self.finish();
                }
                Err(error) => {
                    self.outcome.try_set(Outcome::Refused(error));
                }
            }
        });
    }

    fn finish(self) {
        if self.closes.get_untracked() {
            self.close();
        }
    }
}
