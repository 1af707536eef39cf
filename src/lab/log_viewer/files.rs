//! The file picker: the site's own logs, and those of the clients by machine.

use super::address::address_of;
use super::download::download_all;
use crate::browser;
use crate::i18n::{t, t_with, text};
use crate::navigation::{use_navigator, use_query};
use crate::paths;
use crate::ui::{Icon, Link, SearchBox, ToolbarButton};
use contract::logs::LogFile;
use leptos::prelude::*;
use leptos_router::NavigateOptions;

/// Client logs that are listed at once; the search finds the others.
const CLIENT_FILES_SHOWN_MAX: usize = 100;
/// The component that writes on clients.
const CLIENT_COMPONENT: &str = "BgbAgent";

/// The files to show, in two groups.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
struct Groups {
    site: Vec<LogFile>,
    clients: Vec<LogFile>,
    more_clients: usize,
}

/// Files whose name or machine contains `needle`, grouped. ASCII letters match in any case.
fn grouped(files: &[LogFile], needle: &str) -> Groups {
    let needle = needle.trim().to_ascii_lowercase();
    let mut groups = Groups::default();
    for file in files {
        let matches = [&file.file_name, &file.machine].iter().any(|text| text.to_ascii_lowercase().contains(&needle));
        if !matches {
            continue;
        }
        if file.component != CLIENT_COMPONENT {
            groups.site.push(file.clone());
        } else if groups.clients.len() < CLIENT_FILES_SHOWN_MAX {
            groups.clients.push(file.clone());
        } else {
            groups.more_clients += 1;
        }
    }
    groups
}

/// The list of files with its search.
#[component]
pub fn FilePicker(
    /// Every file.
    known: Signal<Vec<LogFile>>,
    /// Those that are shown.
    files: Memo<Vec<String>>,
) -> impl IntoView {
    let needle = RwSignal::new(String::new());
    let groups = Memo::new(move |_| known.with(|files| needle.with(|needle| grouped(files, needle))));
    let none = Signal::derive(move || known.with(Vec::is_empty).then(|| t("logs-download-none")));
    view! {
        <SearchBox label=text("logs-find-file") value=needle on_search=move |words: String| needle.set(words) />
        <nav aria-label=move || t("logs-files")>
            <FileGroup title=text("logs-group-site") shown=files files=Signal::derive(move || groups.with(|groups| groups.site.clone())) />
            <FileGroup
                title=text("logs-group-clients")
                shown=files
                files=Signal::derive(move || groups.with(|groups| groups.clients.clone()))
            />
            {move || {
                let words = needle.get();
                let is_without_hit = groups.with(|groups| groups.site.is_empty() && groups.clients.is_empty());
                (is_without_hit && !words.trim().is_empty()).then(|| no_file(words, needle))
            }}
            {move || {
                let count = groups.with(|groups| groups.more_clients) as i64;
                (count > 0).then(|| view! { <p class="lab-hint">{t_with("logs-more-clients", &[("count", count.into())])}</p> })
            }}
        </nav>
        <ToolbarButton
            icon=Icon::Download
            label=text("logs-zip")
            disabled_reason=none
            on_press=move |()| download_all(known.get_untracked())
        />
    }
}

/// No file matches the search: the way back to all of them.
fn no_file(words: String, needle: RwSignal<String>) -> AnyView {
    let clear = move |_| {
        needle.set(String::new());
        // The button is gone with what it says.
        browser::focus_first(".logs-files .search-box input");
    };
    view! {
        <div class="logs-no-file">
            <p role="status">{move || t_with("logs-no-file", &[("words", words.trim().into())])}</p>
            <button type="button" class="button" on:click=clear>
                {move || t("logs-show-files")}
            </button>
        </div>
    }
    .into_any()
}

#[component]
fn FileGroup(title: Signal<String>, shown: Memo<Vec<String>>, files: Signal<Vec<LogFile>>) -> impl IntoView {
    view! {
        <Show when=move || files.with(|files| !files.is_empty())>
            <h2>{move || title.get()}</h2>
            <ul>
                <For
                    each=move || files.get()
                    key=|file| (file.id.clone(), file.line_count)
                    children=move |file| view! { <FileItem file shown /> }
                />
            </ul>
        </Show>
    }
}

#[component]
fn FileItem(file: LogFile, shown: Memo<Vec<String>>) -> impl IntoView {
    let count = i64::try_from(file.line_count).unwrap_or(i64::MAX);
    let LogFile { id, file_name, machine, .. } = file;
    let named = format!("{file_name}, {machine}");
    view! {
        <li class="log-file-item">
            <Link to=paths::log(&id) class="log-file">
                <span class="log-file-name">{file_name}</span>
                <span class="log-file-machine">{machine} " · " {move || t_with("logs-count", &[("count", count.into())])}</span>
            </Link>
            <ShownBox id named shown />
        </li>
    }
}

/// Whether a file is shown, together with the others that are.
#[component]
pub(super) fn ShownBox(
    /// The file's id.
    id: String,
    /// Its name for people.
    named: String,
    /// Those that are shown.
    shown: Memo<Vec<String>>,
) -> impl IntoView {
    let navigator = use_navigator();
    let query = use_query();
    let known = id.clone();
    let is_shown = Memo::new(move |_| shown.with(|shown| shown.contains(&known)));
    let turn = move |event: web_sys::Event| {
        let mut files = shown.get_untracked();
        files.retain(|file| *file != id);
        if event_target_checked(&event) {
            files.push(id.clone());
        }
        let address = query.with_untracked(|query| address_of(&files, query));
        navigator.go(&address, NavigateOptions::default());
    };
    view! {
        <input
            type="checkbox"
            class="log-file-shown"
            aria-label=move || t_with("logs-show-too", &[("file", named.as_str().into())])
            title=move || t("logs-show-together")
            prop:checked=move || is_shown.get()
            on:change=turn
        />
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn file(name: &str, machine: &str, component: &str) -> LogFile {
        LogFile {
            id: name.into(),
            file_name: name.into(),
            machine: machine.into(),
            directory: String::new(),
            component: component.into(),
            line_count: 1,
            last_line_date_time: None,
        }
    }

    #[test]
    fn clients_stand_apart_and_are_cut() {
        let mut files = vec![file("BgbServer.log", "MP1", "SMS_NOTIFICATION_SERVER")];
        files.extend((0..130).map(|number| file("CcmNotificationAgent.log", &format!("CLIENT{number}"), "BgbAgent")));
        let groups = grouped(&files, "");
        assert_eq!((groups.site.len(), groups.clients.len(), groups.more_clients), (1, 100, 30));
        let groups = grouped(&files, "client12 ");
        assert_eq!((groups.site.len(), groups.clients.len(), groups.more_clients), (0, 11, 0));
    }
}
