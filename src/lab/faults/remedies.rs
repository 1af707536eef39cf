//! What an administrator can do, place by place: the console, the directory, and a control panel for each machine. Everything can be
//! done at any time, so that a learner can also choose what does not help.

use super::changed;
use super::sentence::Sentence;
use crate::api::{self, Loaded, use_loaded, use_revision};
use crate::i18n::{t, t_with, text_id};
use crate::model::fault_names::{fault_name_id, remedy_name_id};
use crate::ui::notice::{say, say_failure, say_nothing};
use crate::ui::{BannerKind, LoadedFrame, unique_id};
use contract::faults::{FaultList, Remedy, RemedyBody, RemedyId, RemedyList, RemedyPerformed};
use contract::routes;
use leptos::prelude::*;
use leptos::task::spawn_local;

/// Places in the order of the page, as the wire calls them.
const PLACES: [(&str, &str); 7] = [
    ("console", text_id("remedies-place-console")),
    ("adminCenter", text_id("remedies-place-admin-center")),
    ("directory", text_id("remedies-place-directory")),
    ("activeDirectory", text_id("remedies-place-active-directory")),
    ("controlPanel", text_id("remedies-place-control-panel")),
    ("client", text_id("remedies-place-client")),
    ("lab", text_id("remedies-place-lab")),
];

/// The remedies of every place.
#[component]
pub fn Remedies(
    /// The catalogue, as read.
    faults: Loaded<FaultList>,
) -> impl IntoView {
    let list: Loaded<RemedyList> = use_loaded(routes::lab_remedies, use_revision(|_| 0));
    view! {
        <section aria-labelledby="remedies-heading">
            <h2 id="remedies-heading">{move || t("remedies-title")}</h2>
            <p>{move || t("remedies-what")}</p>
            <LoadedFrame loaded=list>
                {move || {
                    groups(list.value().unwrap_or_default().value)
                        .into_iter()
                        .map(|(place, machine, remedies)| {
                            let heading = move || match &machine {
                                Some(machine) => {
                                    t_with("remedies-place-control-panel-of", &[("machine", machine.clone().into())])
                                }
                                None => t(place),
                            };
                            let heading_id = unique_id("remedies-place");
                            view! {
                                <h3 id=heading_id.clone()>{heading}</h3>
                                <ul class="remedies" aria-labelledby=heading_id>{remedies.into_iter().map(|one| item(faults, one)).collect_view()}</ul>
                            }
                        })
                        .collect_view()
                }}
            </LoadedFrame>
        </section>
    }
}

/// The remedies by place, and by machine where they are done on one: id of the place's name, machine, remedies.
fn groups(remedies: Vec<Remedy>) -> Vec<(&'static str, Option<String>, Vec<Remedy>)> {
    let mut groups: Vec<(&'static str, Option<String>, Vec<Remedy>)> = Vec::new();
    for (place, words) in PLACES {
        for remedy in remedies.iter().filter(|remedy| remedy.place == place) {
            match groups.iter_mut().find(|(of, machine, _)| *of == words && *machine == remedy.machine) {
                Some((_, _, group)) => group.push(remedy.clone()),
                None => groups.push((words, remedy.machine.clone(), vec![remedy.clone()])),
            }
        }
    }
    groups
}

fn item(faults: Loaded<FaultList>, remedy: Remedy) -> impl IntoView {
    let id = remedy.id;
    view! {
        <li>
            <button type="button" class="button" on:click=move |_| perform(faults, id)>
                {move || t(remedy_name_id(id))}
            </button>
            <Sentence id=format!("remedy-{id}-words") english=remedy.words />
        </li>
    }
}

fn perform(faults: Loaded<FaultList>, id: RemedyId) {
    spawn_local(async move {
        say_nothing();
        match api::post::<RemedyPerformed>(&routes::lab_remedy(id), &RemedyBody::default()).await {
            Ok(done) => {
                let mut cured: Vec<String> = done.cured.iter().map(|one| t(fault_name_id(one.fault))).collect();
                cured.dedup();
                let remedy = t(remedy_name_id(id));
                let words = if done.is_hidden {
                    t_with("remedies-done-hidden", &[("remedy", remedy.into())])
                } else if cured.is_empty() {
                    t_with("remedies-done-nothing", &[("remedy", remedy.into())])
                } else {
                    t_with("remedies-done-cured", &[("remedy", remedy.into()), ("faults", cured.join(", ").into())])
                };
                say(BannerKind::Success, words);
                changed(faults);
            }
            Err(error) => say_failure(&error),
        }
    });
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn remedies_are_grouped_by_place_and_machine() {
        let remedy = |place: &str, machine: Option<&str>| Remedy {
            id: RemedyId::LiftThrottling,
            place: place.to_owned(),
            machine: machine.map(str::to_owned),
            target: "none".to_owned(),
            words: String::new(),
        };
        let found = groups(vec![
            remedy("controlPanel", Some("A")),
            remedy("console", None),
            remedy("controlPanel", Some("B")),
            remedy("controlPanel", Some("A")),
        ]);
        let sizes: Vec<(Option<&str>, usize)> =
            found.iter().map(|(_, machine, group)| (machine.as_deref(), group.len())).collect();
        assert_eq!(sizes, [(None, 1), (Some("A"), 2), (Some("B"), 1)]);
    }
}
