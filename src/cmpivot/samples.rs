//! *Getting started*: queries of the documents, to begin with.

use super::pivot::Pivot;
use crate::api::Loaded;
use crate::i18n::{t, text_id};
use crate::ui::LoadedFrame;
use contract::cmpivot::CmpivotLanguage;
use leptos::prelude::*;

/// Message id of what a sample asks for; nothing for one that this app does not know.
fn title(query: &str) -> Option<&'static str> {
    let entity = query.split(|character: char| !character.is_ascii_alphanumeric()).next().unwrap_or_default();
    Some(match entity {
        "OperatingSystem" => text_id("cmpivot-sample-operating-system"),
        "CCMRecentlyUsedApplications" => text_id("cmpivot-sample-recently-used"),
        "LogicalDisk" => text_id("cmpivot-sample-disks"),
        "ComputerSystem" => text_id("cmpivot-sample-model"),
        "EventLog" => text_id("cmpivot-sample-security-log"),
        "ProcessModule" => text_id("cmpivot-sample-modules"),
        "EPStatus" => text_id("cmpivot-sample-quick-scan"),
        "Registry" => text_id("cmpivot-sample-registry"),
        _ => return None,
    })
}

/// The list of samples; pressing one writes it into the editor.
#[component]
pub fn Samples(
    /// The query and its run.
    pivot: Pivot,
    /// The words of the language.
    language: Loaded<CmpivotLanguage>,
) -> impl IntoView {
    let sample = move |query: String| {
        let words = title(&query);
        let shown = query.clone();
        view! {
            <li>
                <button type="button" class="cmpivot-sample" on:click=move |_| pivot.write_query(&query)>
                    {words.map(|words| view! { <span class="cmpivot-sample-title">{move || t(words)}</span> })}
                    <code>{shown}</code>
                </button>
            </li>
        }
    };
    view! {
        <LoadedFrame loaded=language>
            <p>{move || t("cmpivot-samples-text")}</p>
            <ul class="cmpivot-samples">
                {move || language.with(|language| language.samples.clone()).unwrap_or_default().into_iter().map(sample).collect_view()}
            </ul>
        </LoadedFrame>
    }
}

#[cfg(test)]
mod tests {
    use super::title;

    #[test]
    fn every_sample_of_the_gateway_has_a_title() {
        let source = include_str!("../../crates/gateway/src/lab/cmpivot.rs");
        let samples = source.split("const SAMPLES").nth(1).and_then(|rest| rest.split("];").next()).expect("samples");
        let queries: Vec<&str> = samples.lines().filter_map(|line| line.trim().strip_prefix('"')).collect();
        assert!(queries.len() >= 8, "{queries:?}");
        for query in queries {
            assert!(title(query).is_some(), "{query}");
        }
    }
}
