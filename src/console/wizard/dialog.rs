//! The wizard's window: page list on the left, page on the right, buttons below.

use super::handle::WizardHandle;
use super::page::Page;
use super::pages::page_view;
use crate::browser;
use crate::console::collections::CollectionPicker;
use crate::console::confirm_prompt::ConfirmPrompt;
use crate::console::consent_prompt::{ConsentPrompt, ConsentQuestion};
use crate::console::controls::{PushButton, reason};
use crate::console::import::ImportDialog;
use crate::console::prompt::Prompt;
use crate::console::sign_in::{Application, Consent};
use crate::console::sign_in_dialog::SignInDialog;
use crate::i18n::{t, text};
use crate::navigation::History;
use crate::ui::{Dialog, DialogLook, Glyph, Icon, Reason};
use leptos::prelude::*;

/// The wizard and the dialogs over it.
#[component]
pub fn WizardDialog(
    /// The wizard.
    handle: WizardHandle,
    /// Whether it is open.
    #[prop(into)]
    open: Signal<bool>,
) -> impl IntoView {
    // A page that was not reached is answered by the first one, and a dialog that was left is not opened again; then the
    // address says so too.
    Effect::new(move || {
        if open.get() {
            handle.address.agree(handle.page.get().slug(), handle.prompt.get().is_some());
        }
    });
    let cancel = Callback::new(move |()| handle.cancel());
    let collection_box = Memo::new(move |_| match handle.prompt.get() {
        Some(Prompt::Collection(which)) => Some(which),
        _ => None,
    });
    let is_open = move |prompt: Prompt| Signal::derive(move || open.get() && handle.prompt.get() == Some(prompt));
    let close_prompt = Callback::new(move |()| handle.close_prompt());
    let question = Signal::derive(move || {
        handle.wizard.with(|wizard| {
            let persona = wizard.signed_in.clone()?;
            Some(ConsentQuestion { persona, environment: wizard.choices.environment })
        })
    });
    view! {
        <Dialog title=text("console-wizard-title") open on_close=cancel look=DialogLook::Console class="cm-wizard">
            <WizardWindow handle />
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
                handle.wizard.with(|wizard| wizard.choices.collection(which).cloned())
            })
            on_pick=Callback::new(move |choice| {
                if let Some(which) = collection_box.get_untracked() {
                    handle.picked(which, choice);
                }
            })
            on_close=close_prompt
        />
        <ImportDialog
            open=is_open(Prompt::Import)
            question
            on_imported=Callback::new(move |()| handle.imported())
            on_close=close_prompt
        />
        <ConfirmPrompt
            title=text("console-wizard-abandon-title")
            open=is_open(Prompt::Abandon)
            on_yes=Callback::new(move |()| handle.close())
            on_no=close_prompt
        >
            <p>{move || t("console-wizard-abandon")}</p>
            {move || {
                let stays = handle.wizard.with(|wizard| wizard.consent == Consent::Given(Application::New));
                stays.then(|| view! { <p>{t("console-wizard-abandon-application")}</p> })
            }}
        </ConfirmPrompt>
    }
}

#[component]
fn WizardWindow(handle: WizardHandle) -> impl IntoView {
    // The focus goes to the heading of each new page: it is read out, and the first field is the next stop.
    Effect::new(move || {
        handle.page.track();
        // Twice: a dialog that closes at the same time gives the focus back in the first frame.
        request_animation_frame(|| {
            request_animation_frame(|| {
                browser::focus_first(".cm-wizard [data-heading]");
            });
        });
    });
    let submit = move |event: web_sys::SubmitEvent| {
        event.prevent_default();
        handle.next();
    };
    view! {
        <div class="cm-wizard-banner">
            <Glyph icon=Icon::Device />
            <p>{move || t(handle.page.get().message_id())}</p>
        </div>
        <div class="cm-wizard-panes">
            <nav class="cm-wizard-pages" aria-label=move || t("console-wizard-pages")>
                <ol>
                    <For
                        each=move || handle.wizard.with(|wizard| wizard.pages())
                        key=|page| *page
                        children=move |page| page_entry(handle, page)
                    />
                </ol>
            </nav>
            <form class="window-form cm-wizard-page" on:submit=submit>
                <div class="window-body" tabindex=move || handle.page.get().is_read_only().then_some("0")>
                    // One for each page: a screen reader says nothing of a heading that has the focus and changes its words.
                    {move || heading(handle.page.get())}
                    {move || page_view(handle, handle.page.get())}
                    <p class="window-status" role="status">
                        {move || handle.notice.get().map(|notice| notice.show())}
                    </p>
                </div>
                <WizardButtons handle />
            </form>
        </div>
    }
}

fn heading(page: Page) -> impl IntoView {
    view! {
        <h3 class="cm-wizard-heading" tabindex="-1" data-heading="">
            {move || t(page.heading_message_id())}
        </h3>
    }
}

fn page_entry(handle: WizardHandle, page: Page) -> impl IntoView {
    let is_current = move || handle.page.get() == page;
    let disabled = Reason::new(Signal::derive(move || {
        handle.wizard.with(|wizard| reason(wizard.page_availability(page))).filter(|_| !is_current())
    }));
    let words = disabled.view();
    view! {
        <li class:cm-wizard-page-indented=page.is_indented()>
            <button
                type="button"
                class="cm-wizard-page-button"
                aria-current=move || is_current().then_some("step")
                aria-disabled=disabled.disabled()
                aria-describedby=disabled.description()
                on:click=move |_| {
                    if disabled.allows() && !untrack(is_current) {
                        handle.go_to(page, History::Push);
                    }
                }
            >
                {move || t(page.message_id())}
            </button>
            {words}
        </li>
    }
}

#[component]
fn WizardButtons(handle: WizardHandle) -> impl IntoView {
    let on_page = move |read: fn(&super::state::Wizard, Page) -> Option<String>| {
        Signal::derive(move || handle.wizard.with(|wizard| read(wizard, handle.page.get())))
    };
    let previous_reason = on_page(|wizard, page| reason(wizard.previous(page).map(drop)));
    let next_reason = on_page(|wizard, page| reason(wizard.next(page).map(drop)));
    let summary_reason = on_page(|wizard, page| reason(wizard.summary(page).map(drop)));
    let has_ended = Memo::new(move |_| handle.wizard.with(|wizard| wizard.commit.has_ended()));
    let cancel_reason = Signal::derive(move || {
        handle.wizard.with(|wizard| wizard.commit.is_running()).then(|| t("console-wizard-running"))
    });
    view! {
        <div class="window-buttons">
            <PushButton
                label=text("console-previous")
                access_key="console-previous-key"
                disabled_reason=previous_reason
                on_press=Callback::new(move |()| handle.previous())
            />
            <PushButton label=text("console-next") access_key="console-next-key" disabled_reason=next_reason submits=true />
            <PushButton
                label=text("console-page-summary")
                access_key="console-summary-key"
                disabled_reason=summary_reason
                on_press=Callback::new(move |()| handle.summary())
            />
            {move || {
                // *Close* has a letter of its own, so it is another button.
                let [label, access_key] = match has_ended.get() {
                    true => ["console-close", "console-close-key"],
                    false => ["console-cancel", "console-cancel-key"],
                };
                view! {
                    <PushButton
                        label=text(label)
                        access_key
                        disabled_reason=cancel_reason
                        on_press=Callback::new(move |()| handle.cancel())
                    />
                }
            }}
        </div>
    }
}
