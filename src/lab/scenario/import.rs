//! A journal from a file: the world becomes the one that it gives. Where the running world has anything to lose, a question comes first.

use super::journal::export;
use super::journal_file::{FileFault, check};
use crate::api::{ApiError, lab};
use crate::browser;
use crate::i18n::{format, t, t_with, text};
use crate::lab::share::packed::{self, PackedFault};
use crate::ui::notice::{say, say_failure, say_nothing};
use crate::ui::{BannerKind, Dialog, Icon, Reason, ToolbarButton};
use contract::lab::LabStatus;
use contract::limits::IMPORT_BYTES_MAX;
use contract::routes;
use leptos::html;
use leptos::prelude::*;
use leptos::task::spawn_local;
use wasm_bindgen_futures::JsFuture;

/// A file that is a journal, and waits for the answer to the question.
#[derive(Clone, PartialEq)]
struct Candidate {
    name: String,
    content: String,
}

/// The import of a page: a file comes to it from the button, or is dropped on the page.
#[derive(Clone, Copy)]
pub struct Import {
    asked: RwSignal<Option<Candidate>>,
    is_busy: RwSignal<bool>,
}

/// The import of the page that is built now.
pub fn use_import() -> Import {
    Import { asked: RwSignal::new(None), is_busy: RwSignal::new(false) }
}

impl Import {
    /// A file is over the page: it may be dropped.
    pub fn drag_over(self, event: &web_sys::DragEvent) {
        if browser::carries_files(event) {
            event.prevent_default();
        }
    }

    /// A file was dropped on the page. A browser would show it in the place of the app.
    pub fn dropped(self, event: &web_sys::DragEvent) {
        let file = event.data_transfer().and_then(|transfer| transfer.files()).and_then(|files| files.get(0));
        if let Some(file) = file {
            event.prevent_default();
            self.take(file);
        }
    }

    fn take(self, file: web_sys::File) {
        if self.is_busy.get_untracked() {
            return;
        }
        spawn_local(async move {
            say_nothing();
            let name = file.name();
            let content = match read(&file).await {
                Ok(content) => content,
                Err(fault) => return refuse(fault, &name),
            };
            let candidate = Candidate { name, content };
            if lab().status().is_some_and(|status| has_work(&status)) {
                self.asked.try_set(Some(candidate));
            } else {
                replace(candidate).await;
            }
        });
    }

    fn confirmed(self) {
        let Some(candidate) = self.asked.get_untracked().filter(|_| !self.is_busy.get_untracked()) else { return };
        self.is_busy.set(true);
        spawn_local(async move {
            replace(candidate).await;
            self.is_busy.try_set(false);
            self.asked.try_set(None);
        });
    }

    // A world that is being replaced is not called back.
    fn declined(self) {
        if !self.is_busy.get_untracked() {
            self.asked.set(None);
        }
    }
}

/// Whether a world has anything that an import would throw away: its journal has a command.
pub(crate) fn has_work(status: &LabStatus) -> bool {
    status.journal_length > 0
}

async fn read(file: &web_sys::File) -> Result<String, FileFault> {
    if file.size() > IMPORT_BYTES_MAX as f64 {
        return Err(FileFault::TooLarge);
    }
    let content = JsFuture::from(file.array_buffer()).await.map_err(|_| FileFault::Unreadable)?;
    let content = js_sys::Uint8Array::new(&content).to_vec();
    let content = if packed::is_file(&content) {
        packed::from_file(&content).map_err(|fault| match fault {
            PackedFault::TooLarge => FileFault::TooLarge,
            PackedFault::Damaged | PackedFault::Unknown => FileFault::Broken,
        })?
    } else {
        // As a browser reads a text: what is no UTF-8 becomes a mark, and the check says that it is no journal.
        String::from_utf8_lossy(&content).into_owned()
    };
    check(&content).map(|()| content)
}

/// Says what the file is, and what would be one. Nothing was changed.
fn refuse(fault: FileFault, name: &str) {
    let limit = format::bytes(IMPORT_BYTES_MAX as i64);
    let what = t_with(fault.text_id(), &[("file", name.into()), ("limit", limit.into())]);
    say(BannerKind::Error, format!("{what} {}", t("journal-file-what-one-is")));
}

async fn replace(candidate: Candidate) {
    match lab().replace_world(&routes::lab_journal(), candidate.content).await {
        Ok(status) => {
            let time = format::date_time(status.now_ms);
            say(BannerKind::Success, t_with("journal-imported", &[("time", time.into())]));
        }
        Err(error) if is_of_the_file(&error) => refuse(FileFault::Broken, &candidate.name),
        Err(error) if error.is_passing() => say_failure(&error),
        Err(error) => say(BannerKind::Error, format!("{} {}", error.text(), t("journal-nothing-changed"))),
    }
}

/// Whether the gateway could not read the file at all. Its own words name the route that gives a journal, which a person
/// knows as a button.
fn is_of_the_file(error: &ApiError) -> bool {
    matches!(error.code.as_str(), "BodyMalformed" | "BodyFieldUnknown" | "BodyTooDeep" | "BodyTooLarge")
}

/// The button, and the question that follows.
#[component]
pub fn ImportJournal(
    /// The import of the page.
    import: Import,
) -> impl IntoView {
    let input = NodeRef::<html::Input>::new();
    let choose = move |()| {
        if let Some(input) = input.get_untracked() {
            input.click();
        }
    };
    let chosen = move |_| {
        let Some(input) = input.get_untracked() else { return };
        let file = input.files().and_then(|files| files.get(0));
        // Choosing the same file again is a change again.
        input.set_value("");
        if let Some(file) = file {
            import.take(file);
        }
    };
    view! {
        <ToolbarButton icon=Icon::Folder label=text("journal-import") on_press=choose />
        <input
            node_ref=input
            type="file"
            accept="application/json,.json,application/gzip,.lab"
            class="visually-hidden"
            tabindex="-1"
            aria-label=move || t("journal-import-file")
            on:change=chosen
        />
        <Dialog
            title=text("journal-import-title")
            open=Signal::derive(move || import.asked.with(Option::is_some))
            on_close=move |()| import.declined()
        >
            <ImportQuestion import />
        </Dialog>
    }
}

#[component]
fn ImportQuestion(import: Import) -> impl IntoView {
    let question = move || {
        let name = import.asked.with(|asked| asked.as_ref().map(|asked| asked.name.clone())).unwrap_or_default();
        t_with("journal-import-question", &[("file", name.into())])
    };
    let is_busy = import.is_busy;
    let busy = Reason::new(Signal::derive(move || is_busy.get().then(|| t("journal-import-busy"))));
    view! {
        <div class="dialog-body reset-form">
            <p>{question}</p>
            <p>{move || t("reset-text")}</p>
            <Show when=move || is_busy.get()>
                <p class="lab-work">
                    <progress aria-label=move || t("journal-import-busy")></progress>
                    <span role="status">{move || t("journal-import-busy")}</span>
                </p>
            </Show>
        </div>
        <div class="dialog-buttons">
            <button type="button" class="button" on:click=move |_| export()>
                {move || t("journal-export")}
            </button>
            <button
                type="button"
                class="button button-primary"
                aria-disabled=busy.disabled()
                aria-describedby=busy.description()
                on:click=move |_| import.confirmed()
            >
                {move || t("journal-import-confirm")}
            </button>
            <button
                type="button"
                class="button"
                data-first-focus=""
                aria-disabled=busy.disabled()
                aria-describedby=busy.description()
                on:click=move |_| import.declined()
            >
                {move || t("cancel")}
            </button>
            {busy.view()}
        </div>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_a_world_in_which_something_was_done_has_anything_to_lose() {
        assert!(!has_work(&LabStatus::default()));
        assert!(has_work(&LabStatus { journal_length: 1, ..LabStatus::default() }));
    }
}
