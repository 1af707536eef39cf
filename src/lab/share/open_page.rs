//! The page that a shared link leads to: it says which world the link holds, and opens it when it is told to.

use super::packed::{PackedFault, from_link_text};
use crate::api::{ApiError, lab, to_json};
use crate::browser;
use crate::i18n::{format, t, t_with, text, text_id};
use crate::lab::facts::fact;

use crate::lab::scenario::journal::export;
use crate::lab::scenario::journal_file::check;
use crate::lab::scenario::replacement::has_work;
use crate::navigation::use_navigator;
use crate::paths;
use crate::ui::notice::{say, say_nothing};
use crate::ui::{Banner, BannerKind, Button, Link, PageHeading};
use contract::lab::{JournalFile, Scenario, ScenarioChanges};
use contract::routes;
use leptos::ev;
use leptos::prelude::*;
use leptos::task::spawn_local;
use leptos_router::NavigateOptions;
use serde::de::IgnoredAny;

/// Name of the parameter in the fragment. The fragment of an address is never sent to a host.
const PARAMETER: &str = "#world=";

/// The world of a link.
#[derive(Clone, Debug, PartialEq)]
struct SharedWorld {
    journal: String,
    scenario: Scenario,
    command_count: usize,
    now_ms: i64,
}

/// What a fragment holds.
fn read(fragment: &str) -> Option<Result<SharedWorld, &'static str>> {
    let packed = fragment.strip_prefix(PARAMETER).filter(|packed| !packed.is_empty())?;
    Some(unpack(packed))
}

/// The world, or the id of the words that say why there is none.
fn unpack(packed: &str) -> Result<SharedWorld, &'static str> {
    let journal = from_link_text(packed).map_err(|fault| match fault {
        PackedFault::Unknown => text_id("open-world-unknown"),
        PackedFault::Damaged => text_id("open-world-damaged"),
        PackedFault::TooLarge => text_id("open-world-too-large"),
    })?;
    let damaged = text_id("open-world-damaged");
    check(&journal).map_err(|_| damaged)?;
    let file: JournalFile<IgnoredAny> = serde_json::from_str(&journal).map_err(|_| damaged)?;
    Ok(SharedWorld { scenario: file.scenario, command_count: file.entries.len(), now_ms: file.now_ms, journal })
}

/// The page.
#[component]
pub fn OpenWorldPage() -> impl IntoView {
    let fragment = RwSignal::new(browser::fragment());
    // Another link pasted into the same tab changes nothing but the fragment.
    let listener = window_event_listener(ev::hashchange, move |_| fragment.set(browser::fragment()));
    on_cleanup(move || listener.remove());
    let content = move || match read(&fragment.get()) {
        None => view! { <p>{move || t("open-world-none")}</p> }.into_any(),
        Some(Err(id)) => {
            view! { <p role="alert">{move || t(id)} " " {move || t("journal-nothing-changed")}</p> }.into_any()
        }
        Some(Ok(world)) => view! { <Found world /> }.into_any(),
    };
    view! {
        <div class="lab-page">
            <PageHeading text=text("open-world-title") class="lab-display" />
            {content}
            <p><Link to=paths::SCENARIO>{move || t("open-world-scenario")}</Link></p>
        </div>
    }
}

#[component]
fn Found(world: SharedWorld) -> impl IntoView {
    let navigator = use_navigator();
    let has_work = Memo::new(|_| lab().status().is_some_and(|status| has_work(&status)));
    let is_busy = RwSignal::new(false);
    let failure = RwSignal::new(None::<ApiError>);
    let busy = Signal::derive(move || is_busy.get().then(|| t("journal-import-busy")));
    let label = Signal::derive(move || t(if is_busy.get() { "journal-import-busy" } else { "open-world-open" }));
    let scenario = world.scenario.clone();
    let facts = facts(&world);
    let run = move |path: String, body: String| {
        if is_busy.get_untracked() {
            return;
        }
        is_busy.set(true);
        failure.set(None);
        spawn_local(async move {
            say_nothing();
            let answer = lab().replace_world(&path, body).await;
            is_busy.try_set(false);
            match answer {
                Ok(status) => {
                    navigator.go(paths::START, NavigateOptions { replace: true, ..NavigateOptions::default() });
                    let time = format::date_time(status.now_ms);
                    say(BannerKind::Success, t_with("open-world-done", &[("time", time.into())]));
                }
                Err(error) => {
                    failure.try_set(Some(error));
                }
            }
        });
    };
    let journal = StoredValue::new(world.journal);
    let open = move |()| run(routes::lab_journal(), journal.get_value());
    let scenario = StoredValue::new(scenario);
    let is_of_other_rules =
        move || failure.with(|error| error.as_ref().is_some_and(|error| error.code == "JournalVersionUnsupported"));
    let start_anew = move |_| run(routes::lab_reset(), to_json(&scenario.with_value(changes)));
    view! {
        <p>{move || t("open-world-what")}</p>
        {facts}
        <Show when=move || has_work.get()>
            <Banner kind=BannerKind::Warning>{move || t("open-world-replaces")}</Banner>
            <p>
                <button type="button" class="button" on:click=move |_| export()>
                    {move || t("journal-export")}
                </button>
            </p>
        </Show>
        <p>
            <Button label disabled_reason=busy is_primary=true on_press=open />
        </p>
        <div role="alert">
            {move || {
                failure
                    .get()
                    .map(|error| view! { <p>{error.text()} " " {t("journal-nothing-changed")}</p> })
            }}
        </div>
        <Show when=is_of_other_rules>
            <p>{move || t("open-world-other-version")}</p>
            <button type="button" class="button" on:click=start_anew>
                {move || t("open-world-start-anew")}
            </button>
        </Show>
    }
}

/// The request for a new world with the same beginning.
fn changes(scenario: &Scenario) -> ScenarioChanges {
    ScenarioChanges {
        seed: Some(scenario.seed),
        fleet_size: Some(scenario.fleet_size),
        start: Some(scenario.start.clone()),
        version: Some(scenario.version),
    }
}

fn facts(world: &SharedWorld) -> impl IntoView + use<> {
    let commands = format::number(i64::try_from(world.command_count).unwrap_or(i64::MAX));
    view! {
        <dl class="facts">
            {fact(text_id("scenario-name"), world.scenario.name.clone())}
            {fact(text_id("scenario-seed"), world.scenario.seed.to_string())}
            {fact(text_id("scenario-fleet-size"), format::number(world.scenario.fleet_size.into()))}
            {fact(text_id("scenario-journal-length"), commands)}
            {fact(text_id("open-world-clock"), format::date_time(world.now_ms))}
        </dl>
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lab::share::packed::to_link_text;

    const JOURNAL: &str = r#"{"format":"tenant-attach-lab journal","worldVersion":9,
        "scenario":{"name":"contoso","seed":2002,"fleetSize":40,"start":"2020-09-28T08:00:00.000Z"},
        "entries":[{"time":"2020-09-28T08:00:01.000Z","command":{"kind":"x"}}],"nowMs":1601280001000,"stateHash":"0f"}"#;

    fn fragment(journal: &str) -> String {
        format!("{PARAMETER}{}", to_link_text(journal))
    }

    #[test]
    fn a_link_tells_its_world_before_it_is_opened() {
        let world = read(&fragment(JOURNAL)).expect("a world").expect("a journal");
        assert_eq!((world.scenario.seed, world.command_count, world.now_ms), (2002, 1, 1_601_280_001_000));
        assert_eq!(world.journal, JOURNAL);
    }

    #[test]
    fn what_holds_no_world_says_why() {
        assert_eq!(read(""), None);
        assert_eq!(read("#world="), None);
        assert_eq!(read("#main"), None);
        let whole = fragment(JOURNAL);
        for (fragment, words) in [
            (&whole[..whole.len() - 9], "open-world-damaged"),
            (&fragment("{}"), "open-world-damaged"),
            ("#world=7.x", "open-world-unknown"),
        ] {
            assert_eq!(read(fragment), Some(Err(words)), "{fragment}");
        }
    }
}
