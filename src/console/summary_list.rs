//! The recap as a list of names and values.

use super::choices::Choices;
use super::summary::{SummaryLine, cloud_attach_summary, summary};
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
                choices.with(summary).into_iter().map(line_view).collect_view()
            }}
        </dl>
    }
}

fn line_view(line: SummaryLine) -> impl IntoView {
    view! {
        <div>
            <dt>{t(line.name)}</dt>
            <dd>{line.value.show()}</dd>
        </div>
    }
}

/// The recap of the wizard's last pages: by page in the wizard of *Cloud Attach*, else as above.
#[component]
pub fn WizardSummary(
    /// What was chosen.
    #[prop(into)]
    choices: Signal<Choices>,
) -> impl IntoView {
    let is_cloud_attach = Memo::new(move |_| choices.with(Choices::is_cloud_attach));
    move || {
        if !is_cloud_attach.get() {
            return view! { <SummaryList choices /> }.into_any();
        }
        let groups = choices.with(cloud_attach_summary).into_iter().map(|group| {
            view! {
                <section class="cm-summary-group">
                    <h4>{t(group.name)}</h4>
                    <dl class="window-summary">{group.lines.into_iter().map(line_view).collect_view()}</dl>
                </section>
            }
        });
        groups.collect_view().into_any()
    }
}
