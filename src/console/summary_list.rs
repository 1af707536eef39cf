//! The recap as a list of names and values.

use super::choices::Choices;
use super::summary::summary;
use crate::i18n::t;
use leptos::prelude::*;

/// Every line of the recap.
#[component]
pub fn SummaryList(
    /// What was chosen.
    #[prop(into)]
    choices: Signal<Choices>,
) -> impl IntoView {
    view! {
        <dl class="window-summary">
            {move || {
                choices
                    .with(summary)
                    .into_iter()
                    .map(|line| {
                        view! {
                            <div>
                                <dt>{t(line.name)}</dt>
                                <dd>{line.value.show()}</dd>
                            </div>
                        }
                    })
                    .collect_view()
            }}
        </dl>
    }
}
