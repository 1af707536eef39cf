//! The Properties window: five tabs, and *OK*, *Cancel*, *Apply*.

use super::draft::{Draft, Tab};
use super::handle::{Outcome, PropertiesHandle};
use super::tabs::tab_view;
use crate::console::collections::CollectionPicker;
use crate::console::confirm_prompt::ConfirmPrompt;
use crate::console::consent_prompt::{ConsentPrompt, ConsentQuestion};
use crate::console::controls::{PushButton, reason};
use crate::console::prompt::Prompt;
use crate::console::sign_in_dialog::SignInDialog;
use crate::i18n::{t, text};
use crate::ui::{Dialog, DialogLook, TabItem, Tabs};
use leptos::prelude::*;

/// The window and the dialogs over it.
#[component]
pub fn PropertiesDialog(
    /// The dialog.
    handle: PropertiesHandle,
    /// Whether it is open.
    #[prop(into)]
    open: Signal<bool>,
) -> impl IntoView {
    Effect::new(move || {
        if open.get() {
            handle.address.agree(handle.tab.get().slug(), handle.prompt.get().is_some());
        }
    });
    let close = Callback::new(move |()| handle.close());
    let close_prompt = Callback::new(move |()| handle.close_prompt());
    let collection_box = Memo::new(move |_| match handle.prompt.get() {
        Some(Prompt::Collection(which)) => Some(which),
        _ => None,
    });
    let is_open = move |prompt: Prompt| Signal::derive(move || open.get() && handle.prompt.get() == Some(prompt));
    let question = Signal::derive(move || {
        handle.draft.with(|draft| {
            let persona = draft.signed_in.clone()?;
            Some(ConsentQuestion { persona, environment: draft.choices.environment })
        })
    });
    view! {
        <Dialog title=text("console-properties") open on_close=close look=DialogLook::Console class="cm-properties">
            <PropertiesWindow handle />
        </Dialog>
        <SignInDialog
            open=is_open(Prompt::SignIn)
            on_close=close_prompt
            on_signed_in=Callback::new(move |persona| handle.signed_in(persona))
        />
        <ConsentPrompt
            open=is_open(Prompt::Consent)
            question
            on_answer=Callback::new(move |consent| handle.consented(consent))
        />
        <CollectionPicker
            open=Signal::derive(move || open.get() && collection_box.get().is_some())
            collections=handle.collections
            current=Signal::derive(move || {
                let which = collection_box.get()?;
                handle.draft.with(|draft| draft.choices.collection(which).cloned())
            })
            on_pick=Callback::new(move |choice| {
                if let Some(which) = collection_box.get_untracked() {
                    handle.picked(which, choice);
                }
            })
            on_close=close_prompt
        />
        <ConfirmPrompt
            title=text("console-offboarding-title")
            open=is_open(Prompt::Offboarding)
            on_yes=Callback::new(move |()| handle.offboarding_confirmed())
            on_no=close_prompt
        >
            <p>{move || t("console-offboarding-text")}</p>
            <p>{move || t("console-offboarding-effect")}</p>
        </ConfirmPrompt>
    }
}

#[component]
fn PropertiesWindow(handle: PropertiesHandle) -> impl IntoView {
    let items: Vec<TabItem> =
        Tab::ALL.into_iter().map(|tab| TabItem { key: tab.slug(), label: text(tab.message_id()) }).collect();
    let busy_reason = move || {
        handle.outcome.with(|outcome| (*outcome == Outcome::Applying).then(|| t("console-properties-applying")))
    };
    let apply_reason =
        Signal::derive(move || busy_reason().or_else(|| handle.draft.with(|draft| reason(draft.apply_availability()))));
    let ok_reason =
        Signal::derive(move || busy_reason().or_else(|| handle.draft.with(|draft| reason(draft.ok_availability()))));
    // Enter, or a press on a grey *OK*: then its reason stands on the page too.
    let is_asked = RwSignal::new(false);
    let submit = move |event: web_sys::SubmitEvent| {
        event.prevent_default();
        is_asked.set(true);
        if ok_reason.with_untracked(Option::is_none) {
            handle.ok();
        }
    };
    view! {
        <form class="window-form" on:submit=submit>
            <div class="window-body">
                <Tabs
                    label=text("console-properties")
                    items
                    selected=Signal::derive(move || handle.tab.get().slug().to_owned())
                    on_select=Callback::new(move |tab: String| handle.select(&tab))
                    panel=move |tab| tab_view(handle, Tab::from_slug(&tab).unwrap_or_default())
                />
                {move || outcome_view(handle.outcome.get())}
                <p class="window-status" role="status">{move || is_asked.get().then(|| ok_reason.get()).flatten()}</p>
            </div>
            <div class="window-buttons">
                <PushButton label=text("console-ok") disabled_reason=ok_reason submits=true />
                <PushButton label=text("console-cancel") access_key="console-cancel-key" on_press=Callback::new(move |()| handle.close()) />
                <PushButton
                    label=text("console-apply")
                    access_key="console-apply-key"
                    disabled_reason=apply_reason
                    on_press=Callback::new(move |()| handle.apply())
                />
            </div>
        </form>
    }
}

fn outcome_view(outcome: Outcome) -> AnyView {
    match outcome {
        Outcome::None => ().into_any(),
        Outcome::Applying => {
            view! { <p class="window-status" role="status">{move || t("console-properties-applying")}</p> }.into_any()
        }
        Outcome::Applied => {
            view! { <p class="window-status" role="status">{move || t("console-properties-applied")}</p> }.into_any()
        }
        Outcome::Note(words) => view! { <p class="window-status" role="status">{move || words.show()}</p> }.into_any(),
        Outcome::Stopped(words) => view! { <p class="window-error" role="alert">{move || words.show()}</p> }.into_any(),
        Outcome::Refused(error) => view! { <p class="window-error" role="alert">{move || error.text()}</p> }.into_any(),
    }
}

/// The draft of a dialog that is not open.
pub fn closed_draft() -> Draft {
    Draft::new(crate::console::choices::Choices::default())
}
