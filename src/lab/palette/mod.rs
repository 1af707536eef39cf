//! The command palette (*Ctrl+K*) over every page, device and action, and the sheet of keyboard shortcuts (*?*).

pub mod entries;
pub mod shortcuts;

use crate::api::{get, lab, post};
use crate::i18n::{Language, language, set_language, t, t_with, text, text_id};
use crate::model::action_status::Action;
use crate::model::called::{Called, call, called};
use crate::model::clock::{run_clock, speed_command};
use crate::model::odata::search_phrase;
use crate::navigation::{Navigator, use_navigator};
use crate::paths;
use crate::ui::notice::{say, say_failure};
use crate::ui::theme::{Theme, set_theme, theme};
use crate::ui::{BannerKind, Dialog, unique_id};
use contract::graph::{GraphList, ManagedDevice};
use contract::lab::ClockCommand;
use contract::routes;
use entries::{Deed, Entry, LabCommand, PAGES, fitting};
use leptos::prelude::*;
use leptos::task::spawn_local;
use leptos_router::NavigateOptions;
use leptos_use::use_debounce_fn_with_arg;
use shortcuts::Shortcuts;

/// How long typing rests before devices are asked for, milliseconds.
const SEARCH_DELAY_MS: f64 = 200.0;
/// Devices that are offered at most, and those of them whose actions are, too.
const DEVICES_MAX: usize = 8;
const WITH_ACTIONS_MAX: usize = 3;
/// Letters that a search of devices takes at least.
const LETTERS_MIN: usize = 2;

/// Both dialogs.
#[component]
pub fn Palette() -> impl IntoView {
    let shows = |what: Called| Signal::derive(move || called() == Some(what));
    view! {
        <Dialog title=text("palette-title") open=shows(Called::Palette) on_close=|()| call(None)>
            <Chooser />
        </Dialog>
        <Dialog title=text("shortcuts-title") open=shows(Called::Shortcuts) on_close=|()| call(None)>
            <Shortcuts />
        </Dialog>
    }
}

/// A field with a list of what fits (ARIA Authoring Practices, "Combobox").
#[component]
fn Chooser() -> impl IntoView {
    let navigator = use_navigator();
    let typed = RwSignal::new(String::new());
    let devices = RwSignal::new(Vec::<ManagedDevice>::new());
    let chosen = RwSignal::new(0usize);
    let list_id = unique_id("palette");
    let option_id = {
        let list_id = list_id.clone();
        move |index: usize| format!("{list_id}-{index}")
    };
    let entries = Memo::new(move |_| {
        let words = typed.get();
        let found = devices.with(|devices| device_entries(devices, &words));
        fitting(fixed_entries(), &words).into_iter().chain(found).collect::<Vec<_>>()
    });
    let ask = move |words: String| {
        if words.trim().chars().count() < LETTERS_MIN {
            devices.set(Vec::new());
            return;
        }
        spawn_local(async move {
            let found = get::<GraphList<ManagedDevice>>(&search(&words)).await;
            // A later word has its own answer.
            if typed.try_with_untracked(|typed| *typed == words) == Some(true) {
                devices.set(found.map(|list| list.value).unwrap_or_default());
            }
        });
    };
    let ask_after_pause = use_debounce_fn_with_arg(ask, SEARCH_DELAY_MS);
    let input = move |event| {
        let words = event_target_value(&event);
        typed.set(words.clone());
        chosen.set(0);
        ask_after_pause(words);
    };
    let perform = move |index: usize| {
        let Some(entry) = entries.with_untracked(|entries| entries.get(index).cloned()) else { return };
        call(None);
        carry_out(entry, navigator);
    };
    let keys = move |event: web_sys::KeyboardEvent| {
        let count = entries.with_untracked(Vec::len);
        let index = chosen.get_untracked();
        let moved = match event.key().as_str() {
            "ArrowDown" if index + 1 < count => index + 1,
            "ArrowDown" => 0,
            "ArrowUp" if index > 0 => index - 1,
            "ArrowUp" => count.saturating_sub(1),
            "Enter" => {
                event.prevent_default();
                perform(index);
                return;
            }
            _ => return,
        };
        event.prevent_default();
        chosen.set(moved);
    };
    let active = {
        let option_id = option_id.clone();
        move || entries.with(|entries| !entries.is_empty()).then(|| option_id(chosen.get()))
    };
    let option = move |(index, entry): (usize, Entry)| {
        let node = NodeRef::<leptos::html::Li>::new();
        let is_chosen = move || chosen.get() == index;
        Effect::new(move || {
            if let Some(node) = node.get().filter(|_| is_chosen()) {
                crate::browser::reveal(&node);
            }
        });
        view! {
            <li
                node_ref=node
                id=option_id(index)
                role="option"
                aria-selected=move || is_chosen().to_string()
                on:click=move |_| perform(index)
            >
                <span>{entry.name}</span>
                <span class="palette-kind">{move || t(entry.kind)}</span>
            </li>
        }
    };
    view! {
        <div class="dialog-body palette">
            <input
                type="text"
                role="combobox"
                class="palette-field"
                aria-label=move || t("palette-search")
                placeholder=move || t("palette-search")
                aria-expanded="true"
                aria-autocomplete="list"
                aria-controls=list_id.clone()
                aria-activedescendant=active
                autocomplete="off"
                spellcheck="false"
                maxlength="100"
                on:input=input
                on:keydown=keys
            />
            <ul id=list_id class="palette-list" role="listbox" aria-label=move || t("palette-results")>
                {move || entries.get().into_iter().enumerate().map(&option).collect_view()}
            </ul>
            <p class="palette-status" role="status">
                {move || match entries.with(Vec::len) {
                    0 => t("palette-none"),
                    count => t_with("palette-count", &[("count", count.into())]),
                }}
            </p>
            <p class="palette-keys">{move || t("palette-keys")}</p>
        </div>
    }
}

/// The devices that a search of the admin center finds.
fn search(words: &str) -> String {
    format!(
        "{}?$select=id,deviceName&$top={DEVICES_MAX}&$search={}",
        routes::managed_devices(),
        paths::encoded(&search_phrase(words.trim()))
    )
}

/// Pages and commands.
fn fixed_entries() -> Vec<Entry> {
    let page = |(path, name): (&str, &str)| Entry {
        name: t(name),
        kind: text_id("palette-kind-page"),
        deed: Deed::Open(path.to_owned()),
    };
    let command = |command: LabCommand| Entry {
        name: t(command.name_id()),
        kind: text_id("palette-kind-command"),
        deed: Deed::Command(command),
    };
    PAGES.into_iter().map(page).chain(LabCommand::ALL.map(command)).collect()
}

/// The devices that were found, the first few with their actions.
fn device_entries(devices: &[ManagedDevice], words: &str) -> Vec<Entry> {
    if words.trim().chars().count() < LETTERS_MIN {
        return Vec::new();
    }
    let mut entries = Vec::new();
    for (index, device) in devices.iter().enumerate() {
        let name = device.device_name.clone().unwrap_or_default();
        let action = |action: Action| Entry {
            name: t_with("palette-action", &[("action", t(action.label()).into()), ("device", name.clone().into())]),
            kind: text_id("palette-kind-action"),
            deed: Deed::Run(action, device.id.clone()),
        };
        let actions = (index < WITH_ACTIONS_MAX).then(|| Action::ALL.map(action)).into_iter().flatten();
        let page = Deed::Open(paths::device(&device.id));
        entries.push(Entry { name: name.clone(), kind: text_id("palette-kind-device"), deed: page });
        entries.extend(actions);
    }
    entries
}

fn carry_out(entry: Entry, navigator: Navigator) {
    match entry.deed {
        Deed::Open(path) => navigator.go(&path, NavigateOptions::default()),
        Deed::Run(action, id) => spawn_local(async move {
            let answer = post::<()>(&routes::trigger_action(&id), &action.request()).await;
            match answer {
                Ok(()) => say(BannerKind::Success, t_with("palette-action-begun", &[("action", entry.name.into())])),
                Err(error) => say_failure(&error),
            }
            lab().poll_now();
            navigator.go(&paths::device(&id), NavigateOptions::default());
        }),
        Deed::Command(command) => carry_out_command(command),
    }
}

fn carry_out_command(command: LabCommand) {
    match command {
        LabCommand::Clock => {
            if let Some(status) = lab().status_untracked() {
                run_clock(speed_command(0, &status));
            }
        }
        LabCommand::NextEvent => run_clock(ClockCommand::NextEvent { wait: false }),
        LabCommand::Theme => set_theme(next(&Theme::ALL, untrack(theme))),
        LabCommand::Language => {
            let language = next(&Language::ALL, untrack(language));
            spawn_local(async move {
                // The texts that are there stay when the others cannot be had.
                let _ = set_language(language).await;
            });
        }
        LabCommand::Shortcuts => call(Some(Called::Shortcuts)),
    }
}

/// The choice after this one, or else the first.
fn next<T: Copy + PartialEq>(choices: &[T], now: T) -> T {
    let index = choices.iter().position(|choice| *choice == now).unwrap_or(0);
    choices[(index + 1) % choices.len()]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn quotes_in_a_search_are_searched_for() {
        assert!(search(" a\"b ").ends_with("$search=%22a%5C%22b%22"));
    }

    #[test]
    fn the_choice_after_the_last_is_the_first() {
        assert_eq!(next(&[1, 2, 3], 3), 1);
        assert_eq!(next(&[1, 2, 3], 1), 2);
    }
}
