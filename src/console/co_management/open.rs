//! Which dialog of the page is open: the URL says it, and this keeps the unfinished wizard and the draft behind it.

use crate::api::{LoadState, Loaded, lab, session};
use crate::browser;
use crate::console::choices::Choices;
use crate::console::collections::use_collections;
use crate::console::properties::{PropertiesHandle, Tab, closed_draft};
use crate::console::text::Text;
use crate::console::wizard::{Page, Wizard, WizardHandle};
use crate::i18n::site_version;
use crate::navigation::{Address, History};
use contract::onboarding::{CoManagementObject, SETTINGS_NAME};
use leptos::prelude::*;

const WIZARD: &str = "wizard";
const PROPERTIES: &str = "properties";

/// The dialogs of the page.
#[derive(Clone, Copy)]
pub struct OpenDialogs {
    /// The wizard.
    pub wizard: WizardHandle,
    /// Whether it is open.
    pub wizard_is_open: Memo<bool>,
    /// The Properties dialog.
    pub properties: PropertiesHandle,
    /// Whether it is open.
    pub properties_is_open: Memo<bool>,
    /// What the page has to say: an address asked for a dialog that cannot be.
    pub notice: RwSignal<Option<Text>>,
    address: Address,
    /// Which dialog has its state in memory: kept while *Back* leaves it, so that *Forward* finds it again.
    active: RwSignal<Option<&'static str>>,
}

/// The dialogs of the page, opened and closed by its address.
pub fn use_dialogs(address: Address, settings: Loaded<Vec<CoManagementObject>>) -> OpenDialogs {
    let active = RwSignal::new(None);
    let notice = RwSignal::new(None);
    let collections = use_collections();
    let closed = move |selected: bool| {
        active.set(None);
        let mut changes = vec![("dialog", None), ("page", None), ("prompt", None)];
        if selected {
            changes.push(("selected", Some(SETTINGS_NAME.to_owned())));
        }
        address.change(&changes, History::Replace);
    };
    let close_wizard = Callback::new(closed);
    let close_properties = Callback::new(move |()| closed(true));
    let wizard = WizardHandle::new(RwSignal::new(Wizard::default()), address, collections, close_wizard);
    let properties = PropertiesHandle::new(RwSignal::new(closed_draft()), address, collections, close_properties);
    let asked = address.memo("dialog");
    let is_open = move |name: &'static str| {
        Memo::new(move |_| active.get() == Some(name) && asked.with(|asked| asked.as_deref() == Some(name)))
    };
    let dialogs = OpenDialogs {
        wizard,
        wizard_is_open: is_open(WIZARD),
        properties,
        properties_is_open: is_open(PROPERTIES),
        notice,
        address,
        active,
    };
    Effect::new(move || match active.get() {
        Some(WIZARD) => wizard.keep(),
        Some(_) => properties.keep(),
        None => {}
    });
    // What the tab keeps names its world and who signed in, so both have to be known before it is read.
    let is_known = Memo::new(|_| lab().status().is_some() && session().is_some());
    Effect::new(move || {
        let asked = asked.get();
        let settings = settings.state();
        let names_are_read = collections.with(|_| ()).is_some();
        let can_resume = is_known.get() || matches!(settings, LoadState::Failed(_));
        match (asked.as_deref(), active.get_untracked()) {
            (Some(WIZARD), active) if active != Some(WIZARD) && can_resume => dialogs.start_wizard(&settings),
            (Some(PROPERTIES), active) if active != Some(PROPERTIES) && names_are_read && can_resume => {
                let known = collections.with(Clone::clone).unwrap_or_default();
                dialogs.start_properties(&settings, |object| {
                    Choices::from_settings(&object.settings, &known, site_version())
                });
            }
            _ => {}
        }
    });
    dialogs
}

impl OpenDialogs {
    /// *Configure co-management*: a wizard from its first page.
    pub fn open_wizard(self) {
        self.notice.set(None);
        self.wizard.reset();
        self.active.set(Some(WIZARD));
        let page = Page::default().slug().to_owned();
        self.address.change(&[("dialog", Some(WIZARD.to_owned())), ("page", Some(page))], History::Push);
    }

    /// *Properties* of the one settings object.
    pub fn open_properties(self) {
        self.notice.set(None);
        // The effect on the address makes the draft: there what is in force is at hand.
        self.active.set(None);
        let tab = Tab::default().slug().to_owned();
        self.address.change(&[("dialog", Some(PROPERTIES.to_owned())), ("page", Some(tab))], History::Push);
    }

    /// *Offboard*: to the box of *Properties* that does it.
    pub fn open_offboarding(self) {
        self.open_properties();
        // Twice: the dialog is built in the first frame, and takes the focus then.
        request_animation_frame(|| {
            request_animation_frame(|| {
                browser::focus_first(".cm-properties .cm-upload-box");
            });
        });
    }

    /// The address asks for a wizard that is not in memory: a link, a reload, or *Back* after it was closed.
    fn start_wizard(self, settings: &LoadState<Vec<CoManagementObject>>) {
        match settings {
            LoadState::Loading => {}
            LoadState::Ready(objects) if !objects.is_empty() => self.refuse("console-configure-exists"),
            LoadState::Ready(_) | LoadState::Failed(_) => {
                self.wizard.resume();
                self.active.set(Some(WIZARD));
            }
        }
    }

    fn start_properties(
        self,
        settings: &LoadState<Vec<CoManagementObject>>,
        in_force: impl Fn(&CoManagementObject) -> Choices,
    ) {
        match settings {
            LoadState::Loading => {}
            LoadState::Ready(objects) if !objects.is_empty() => {
                self.properties.resume(in_force(&objects[0]));
                self.active.set(Some(PROPERTIES));
            }
            LoadState::Ready(_) | LoadState::Failed(_) => self.refuse("console-properties-nothing"),
        }
    }

    /// Takes the dialog out of the address, and says why.
    fn refuse(self, message_id: &'static str) {
        self.notice.set(Some(Text::new(message_id)));
        let changes = [("dialog", None), ("page", None), ("prompt", None)];
        self.address.change(&changes, History::Replace);
    }
}
