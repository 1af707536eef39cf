//! The results as a table, and as files.

use super::results::{ExerciseResult, Results, to_csv};
use super::words::{in_language, state_id};
use crate::api::personas;
use crate::browser;
use crate::i18n::{format, t, t_with};
use leptos::prelude::*;

/// The results of this browser.
#[component]
pub fn ResultsTable(
    /// The results.
    results: Results,
) -> impl IntoView {
    let save_csv = move |_| browser::save_file("exercise-results.csv", "text/csv", &to_csv(&results.all()));
    let save_json = move |_| {
        if let Ok(json) = serde_json::to_string_pretty(&results.all()) {
            browser::save_file("exercise-results.json", "application/json", &json);
        }
    };
    let rows = move || results.all().iter().rev().map(row).collect_view();
    let heading = |id: &'static str| view! { <th scope="col">{move || t(id)}</th> };
    view! {
        <section aria-labelledby="exercise-results-heading">
            <h2 id="exercise-results-heading">{move || t("exercise-results")}</h2>
            <Show
                when=move || !results.all().is_empty()
                fallback=move || view! { <p>{move || t("exercise-results-none")}</p> }
            >
                <div class="exercise-results" tabindex="0" role="region" aria-label=move || t_with("center-scroll-region", &[("table", t("exercise-results").into())])>
                    <table>
                        <thead>
                            <tr>
                                {heading("exercise-column-exercise")} {heading("exercise-column-persona")}
                                {heading("exercise-state")} {heading("exercise-points")} {heading("exercise-hints")}
                                {heading("exercise-column-wrong")} {heading("exercise-column-checks")}
                                {heading("exercise-steps")} {heading("exercise-simulated")}
                                {heading("exercise-column-time")} {heading("exercise-column-ended")}
                            </tr>
                        </thead>
                        <tbody>{rows}</tbody>
                    </table>
                </div>
                <div class="toolbar">
                    <button type="button" class="button" on:click=save_csv>
                        {move || t("exercise-results-csv")}
                    </button>
                    <button type="button" class="button" on:click=save_json>
                        {move || t("exercise-results-json")}
                    </button>
                    <button type="button" class="button" on:click=move |_| results.clear()>
                        {move || t("exercise-results-clear")}
                    </button>
                </div>
            </Show>
        </section>
    }
}

fn row(result: &ExerciseResult) -> impl IntoView + use<> {
    let time = result.started_ms.map(|started| format::duration(result.ended_ms - started));
    let title = in_language(&result.titles).unwrap_or(&result.exercise).clone();
    let named = personas().into_iter().find(|persona| persona.key == result.persona);
    let persona = named.map_or_else(|| result.persona.clone(), |persona| persona.display_name);
    view! {
        <tr>
            <th scope="row">{title}</th>
            <td>{persona}</td>
            <td>{t(state_id(result.state))}</td>
            <td>{result.points}</td>
            <td>{result.hints}</td>
            <td>{result.wrong_answers}</td>
            <td>{result.checks}</td>
            <td>{result.steps}</td>
            <td>{format::duration(result.simulated_ms)}</td>
            <td>{time}</td>
            <td>{format::date_time(result.ended_ms)}</td>
        </tr>
    }
}
