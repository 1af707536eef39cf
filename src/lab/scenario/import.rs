//! A journal from a file: the world becomes the one that it gives. Where the running world has anything to lose, a question comes first.

use super::journal_file::{FileFault, check};
use super::replacement::{Replacement, ReplacementQuestion};
use crate::api::{ApiError, lab};
use crate::browser;
use crate::i18n::{format, t, t_with, text, text_id};
use crate::lab::share::packed::{self, PackedFault};
use crate::ui::notice::{say, say_failure, say_nothing};
use crate::ui::{BannerKind, Icon, ToolbarButton};
use contract::limits::IMPORT_BYTES_MAX;
use contract::routes;
use leptos::html;
use leptos::prelude::*;
use leptos::task::spawn_local;

/// A file that is a journal, and waits for the answer to the question.
#[derive(Clone, PartialEq)]
struct Candidate {
    name: String,
    content: String,
}

/// The import of a page: a file comes to it from the button, or is dropped on the page.
#[derive(Clone, Copy)]
pub struct Import(Replacement<Candidate>);

/// The import of the page that is built now.
pub fn use_import() -> Import {
    Import(Replacement::new(|candidate| Box::pin(replace(candidate))))
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
        if self.0.is_busy() {
            return;
        }
        spawn_local(async move {
            say_nothing();
            let name = file.name();
            match read(&file).await {
                Ok(content) => self.0.offer(Candidate { name, content }),
                Err(fault) => refuse(fault, &name),
            }
        });
    }
}

async fn read(file: &web_sys::File) -> Result<String, FileFault> {
    if file.size() > IMPORT_BYTES_MAX as f64 {
        return Err(FileFault::TooLarge);
    }
    let content = browser::bytes_of(file).await.ok_or(FileFault::Unreadable)?;
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
        <ReplacementQuestion
            replacement=import.0
            title=text_id("journal-import-title")
            question=|candidate| t_with("journal-import-question", &[("file", candidate.name.clone().into())])
            confirm=text_id("journal-import-confirm")
        />
    }
}
