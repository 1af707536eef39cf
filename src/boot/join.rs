//! The join form of a class: a browser without a place takes one here, before there is a world to show.

use crate::api::join_class;
use crate::browser;
use crate::i18n::{t, text};
use crate::ui::Button;
use contract::class::NAME_CHARACTERS_MAX;
use leptos::prelude::*;
use leptos::task::spawn_local;
use web_sys::{HtmlElement, SubmitEvent};

/// Shows the form in `place`.
pub(super) fn show(place: HtmlElement) {
    leptos::mount::mount_to(place, || view! { <JoinPage /> }).forget();
    browser::focus_first("#join-name");
}

#[component]
fn JoinPage() -> impl IntoView {
    let (name, code) = (RwSignal::new(String::new()), RwSignal::new(String::new()));
    let problem = RwSignal::new(None::<String>);
    let is_busy = RwSignal::new(false);
    let busy = Signal::derive(move || is_busy.get().then(|| t("class-join-busy")));
    let join = move |event: SubmitEvent| {
        event.prevent_default();
        if is_busy.get_untracked() {
            return;
        }
        is_busy.set(true);
        problem.set(None);
        spawn_local(async move {
            match join_class(name.get_untracked(), code.get_untracked()).await {
                Ok(_) => browser::reload(),
                Err(error) => {
                    problem.set(Some(error.text()));
                    is_busy.set(false);
                }
            }
        });
    };
    view! {
        <div class="boot-join">
            <p>{move || t("simulation-notice")}</p>
            <h1>{move || t("class-join-title")}</h1>
            <p>{move || t("class-join-what")}</p>
            <form on:submit=join>
                <label for="join-name">{move || t("class-join-name")}</label>
                <input
                    id="join-name"
                    class="field"
                    type="text"
                    autocomplete="nickname"
                    maxlength=NAME_CHARACTERS_MAX
                    aria-describedby="join-problem"
                    bind:value=name
                />
                <label for="join-code">{move || t("class-join-code")}</label>
                <input
                    id="join-code"
                    class="field"
                    type="text"
                    autocomplete="off"
                    autocapitalize="characters"
                    spellcheck="false"
                    aria-describedby="join-code-what join-problem"
                    bind:value=code
                />
                <p id="join-code-what">{move || t("class-join-code-what")}</p>
                <p id="join-problem" role="alert">{move || problem.get()}</p>
                <Button label=text("class-join") disabled_reason=busy is_primary=true submits=true />
            </form>
        </div>
    }
}
