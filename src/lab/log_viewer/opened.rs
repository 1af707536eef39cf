//! Logs of a real site: chosen or dropped, read in this browser by the worker, and never uploaded.

use super::address::address_of;
use super::engine;
use super::files::ShownBox;
use crate::browser;
use crate::i18n::{format, t, t_with};
use crate::navigation::{Parameters, use_navigator, use_query};
use crate::paths;
use crate::ui::{Glyph, Icon, Link};
use contract::log_viewer::{Answer, AskKind, OPENED, ViewedFile};
use gloo_timers::future::TimeoutFuture;
use leptos::html;
use leptos::prelude::*;
use leptos::task::spawn_local;
use leptos_router::NavigateOptions;
use web_sys::{DragEvent, File, FileList};

/// Opens files, and shows them together with those that are shown now. To be made while a component is built.
fn opener(files: Memo<Vec<String>>) -> impl Fn(Vec<File>) + Copy + 'static {
    let navigator = use_navigator();
    let query = use_query();
    move |chosen: Vec<File>| {
        if chosen.is_empty() {
            return;
        }
        let names = chosen.iter().map(File::name).collect();
        let (_, answered) = engine::send(AskKind::Open { names }, &chosen);
        spawn_local(async move {
            let Some(Answer::Opened(ids)) = answered.await.map(|reply| reply.answer) else { return };
            let Some(mut shown) = files.try_get_untracked() else { return };
            // Opened logs are shown with each other; the lab's own stay only where they were merged already.
            shown.retain(|file| file.starts_with(OPENED));
            shown.extend(ids);
            // The list of files changes now; the viewer is made afterwards, so that neither keeps the page from answering for long.
            TimeoutFuture::new(0).await;
            let Some(address) = query.try_with_untracked(|query| address_of(&shown, query)) else { return };
            navigator.go(&address, NavigateOptions::default());
        });
    }
}

fn list(files: Option<FileList>) -> Vec<File> {
    files.map(|files| (0..files.length()).filter_map(|index| files.get(index)).collect()).unwrap_or_default()
}

/// The page, onto which files can be dropped.
#[component]
pub fn DropTarget(
    /// The files that are shown.
    files: Memo<Vec<String>>,
    /// The page.
    children: Children,
) -> impl IntoView {
    let is_over = RwSignal::new(false);
    let open = opener(files);
    let over = move |event: DragEvent| {
        if browser::carries_files(&event) {
            event.prevent_default();
            engine::warm();
            is_over.set(true);
        }
    };
    let drop = move |event: DragEvent| {
        event.prevent_default();
        is_over.set(false);
        open(list(event.data_transfer().and_then(|data| data.files())));
    };
    view! {
        <div
            class="logs-page"
            class:is-dropping=move || is_over.get()
            on:dragover=over
            on:dragleave=move |_| is_over.set(false)
            on:drop=drop
        >
            {children()}
        </div>
    }
}

/// The files that are open in this tab, and the way to open more.
#[component]
pub fn OpenedFiles(
    /// The files that are shown.
    files: Memo<Vec<String>>,
) -> impl IntoView {
    let state = engine::state();
    let opened = Memo::new(move |_| {
        state.with(|state| state.files.iter().filter(|file| file.id.starts_with(OPENED)).cloned().collect::<Vec<_>>())
    });
    let open = opener(files);
    let field = NodeRef::<html::Input>::new();
    let chosen = move |_| {
        let Some(field) = field.get_untracked() else { return };
        open(list(field.files()));
        // The same file can be chosen again.
        field.set_value("");
    };
    view! {
        <section class="logs-opened" aria-label=move || t("logs-opened")>
            <label class="button logs-open" on:pointerenter=|_| engine::warm()>
                <Glyph icon=Icon::FolderOpen />
                <span>{move || t("logs-open")}</span>
                <input
                    node_ref=field
                    type="file"
                    multiple
                    accept=".log,.lo_,.txt"
                    class="visually-hidden"
                    on:focus=|_| engine::warm()
                    on:change=chosen
                />
            </label>
            <p class="lab-hint">{move || t("logs-open-hint")}</p>
            <ul data-keeps-focus="">
                <For
                    each=move || opened.with(|files| files.iter().map(|file| file.id.clone()).collect::<Vec<_>>())
                    key=String::clone
                    children=move |id| {
                        let known = id.clone();
                        let name = opened.with_untracked(|files| {
                            files.iter().find(|file| file.id == id).map(|file| file.name.clone()).unwrap_or_default()
                        });
                        let file = Memo::new(move |_| {
                            opened.with(|opened| opened.iter().find(|file| file.id == known).cloned()).unwrap_or_default()
                        });
                        view! { <OpenedFile id name file shown=files /> }
                    }
                />
            </ul>
        </section>
    }
}

#[component]
fn OpenedFile(id: String, name: String, file: Memo<ViewedFile>, shown: Memo<Vec<String>>) -> impl IntoView {
    let navigator = use_navigator();
    let query = use_query();
    let address = address_of(std::slice::from_ref(&id), &Parameters::default());
    let known = move || {
        file.with(|file| match &file.problem {
            Some(problem) => problem.code.clone(),
            None if file.is_read => t_with("logs-count", &[("count", file.lines.into())]),
            None => {
                let (size, read) = file.bytes;
                let percent = (read * 100).checked_div(size).unwrap_or_default();
                t_with("logs-reading", &[("percent", percent.into()), ("size", format::bytes(size as i64).into())])
            }
        })
    };
    let closed = id.clone();
    let close = move |_| {
        let id = closed.clone();
        let mut files = shown.get_untracked();
        files.retain(|file| *file != id);
        let address = query.with_untracked(|query| address_of(&files, query));
        spawn_local(async move {
            engine::ask(AskKind::Close { file: id }).await;
        });
        navigator.go(if files.is_empty() { paths::LOGS } else { &address }, NavigateOptions::default());
    };
    let (label, shown_name) = (name.clone(), name.clone());
    view! {
        <li class="log-file-item">
            <Link to=address class="log-file">
                <span class="log-file-name">{shown_name}</span>
                <span class="log-file-machine">{known}</span>
            </Link>
            <ShownBox id named=name shown />
            <button
                type="button"
                class="log-file-close"
                aria-label=move || t_with("logs-close", &[("file", label.as_str().into())])
                on:click=close
            >
                <Glyph icon=Icon::Close />
            </button>
        </li>
    }
}
