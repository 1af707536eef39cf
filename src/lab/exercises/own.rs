//! An exercise from a zip or a directory: what it is, or everything that is wrong with it.

use super::load::{from_directory, from_zip};
use super::start::{Starter, title};
use crate::i18n::{t, t_with};
use contract::exercises::Exercise;
use exercise_package::FileProblem;
use leptos::html;
use leptos::prelude::*;
use leptos::task::spawn_local;
use web_sys::{File, FileList};

/// The two ways to load one, and what came of it.
#[component]
pub fn OwnExercise(
    /// What starts it.
    starter: Starter,
) -> impl IntoView {
    let loaded = RwSignal::new(None::<Result<Exercise, Vec<FileProblem>>>);
    let zip = NodeRef::<html::Input>::new();
    let directory = NodeRef::<html::Input>::new();
    let zip_chosen = move |_| {
        let Some(file) = take(zip).into_iter().next() else { return };
        spawn_local(async move {
            loaded.try_set(Some(from_zip(&file).await));
        });
    };
    let directory_chosen = move |_| {
        let files = take(directory);
        spawn_local(async move {
            loaded.try_set(Some(from_directory(&files).await));
        });
    };
    let problems = move || match loaded.get() {
        Some(Err(problems)) => Some(view! {
            <p>{t("exercise-load-refused")}</p>
            <ul lang="en">
                {problems.iter().map(|problem| view! { <li><code>{problem.to_string()}</code></li> }).collect_view()}
            </ul>
        }),
        _ => None,
    };
    let found = move || match loaded.get() {
        Some(Ok(exercise)) => {
            let title = title(&exercise);
            let label = t_with("exercise-start-named", &[("title", title.clone().into())]);
            Some(view! {
                <p>{t_with("exercise-loaded", &[("title", title.into())])}</p>
                <button type="button" class="button button-primary" aria-label=label on:click=move |_| starter.offer(exercise.clone())>
                    {t("exercise-start")}
                </button>
            })
        }
        _ => None,
    };
    view! {
        <section aria-labelledby="exercise-own-heading">
            <h2 id="exercise-own-heading">{move || t("exercise-own")}</h2>
            <p>{move || t("exercise-own-what")}</p>
            <div class="exercise-load">
                <label class="button">
                    <span>{move || t("exercise-load-zip")}</span>
                    <input node_ref=zip type="file" accept=".zip,application/zip" class="visually-hidden" on:change=zip_chosen />
                </label>
                <label class="button">
                    <span>{move || t("exercise-load-directory")}</span>
                    <input
                        node_ref=directory
                        type="file"
                        prop:webkitdirectory=true
                        multiple
                        class="visually-hidden"
                        on:change=directory_chosen
                    />
                </label>
            </div>
            <div role="alert">{problems}</div>
            {found}
        </section>
    }
}

/// The chosen files. The same can be chosen again.
fn take(field: NodeRef<html::Input>) -> Vec<File> {
    let Some(field) = field.get_untracked() else { return Vec::new() };
    let list = |files: FileList| (0..files.length()).filter_map(|index| files.get(index)).collect();
    let files = field.files().map(list).unwrap_or_default();
    field.set_value("");
    files
}
