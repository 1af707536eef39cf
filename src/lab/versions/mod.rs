//! *Versions*: two versions of Configuration Manager side by side, so that people see what an update changes for them.

pub mod comparison;

use crate::api::lab;
use crate::i18n::{format, name_in, t, t_with, text};
use crate::navigation::{use_navigator, use_query};
use crate::paths;
use crate::ui::{Link, PageHeading, unique_id};
use comparison::{Change, Line, Section, sections};
use contract::scenario::product::Version;
use leptos::prelude::*;

const FROM: &str = "from";
const TO: &str = "to";
const ALL: &str = "all";

/// The page. Its two versions are in the address.
#[component]
pub fn VersionsPage() -> impl IntoView {
    let query = use_query();
    let navigator = use_navigator();
    let of_site = Memo::new(|_| lab().status().map(|status| status.site_version));
    let chosen = move |name: &'static str| query.with(|query| query.get(name)).and_then(|text| text.parse().ok());
    let from = Memo::new(move |_| chosen(FROM).or_else(|| of_site.get()).unwrap_or_default());
    let to = Memo::new(move |_| chosen(TO).unwrap_or_else(newest));
    let shows_all = Memo::new(move |_| query.with(|query| query.get(ALL)).is_some());
    let compared = Memo::new(move |_| sections(from.get(), to.get(), shows_all.get()));
    let choose = move |name: &'static str, value: String| navigator.set_query(name, Some(value));
    view! {
        <div class="lab-page versions-page">
            <PageHeading text=text("versions-title") class="lab-display" />
            <p class="lab-lead">{move || t("versions-what")}</p>
            <p>
                {move || {
                    of_site.get().map(|version| t_with("versions-site", &[("version", version.to_string().into())]))
                }}
                " "
                <Link to=paths::UPDATES>{move || t("versions-updates")}</Link>
            </p>
            <div class="versions-choice">
                {version_choice(text("versions-from"), from, move |value| choose(FROM, value))}
                {version_choice(text("versions-to"), to, move |value| choose(TO, value))}
                <label class="versions-all">
                    <input
                        type="checkbox"
                        prop:checked=move || shows_all.get()
                        on:change=move |event| {
                            navigator.set_query(ALL, event_target_checked(&event).then(|| "1".to_owned()));
                        }
                    />
                    {move || t("versions-show-all")}
                </label>
            </div>
            <p role="status">
                {move || {
                    let count = compared.with(|sections| comparison::change_count(sections));
                    t_with("versions-count", &[("count", (count as u32).into())])
                }}
            </p>
            {move || compared.get().into_iter().map(|section| section_table(section, from, to)).collect_view()}
        </div>
    }
}

fn newest() -> Version {
    Version::all().last().copied().unwrap_or_default()
}

fn version_choice(
    label: Signal<String>,
    chosen: Memo<Version>,
    choose: impl Fn(String) + Copy + 'static,
) -> impl IntoView {
    let id = unique_id("version");
    let option = move |version: Version| {
        let words = move || {
            let date = format::date_of(version.release().available);
            t_with("versions-option", &[("version", version.to_string().into()), ("date", date.into())])
        };
        view! {
            <option value=version.to_string() prop:selected=move || chosen.get() == version>
                {words}
            </option>
        }
    };
    view! {
        <div class="versions-field">
            <label for=id.clone()>{move || label.get()}</label>
            <select id=id on:change=move |event| choose(event_target_value(&event))>
                {Version::all().iter().copied().map(option).collect_view()}
            </select>
        </div>
    }
}

fn section_table(section: Section, from: Memo<Version>, to: Memo<Version>) -> impl IntoView {
    let Section { title, lines } = section;
    view! {
        <section class="versions-section">
            <div class="center-table-scroll" tabindex="0" role="region" aria-label=move || t(title)>
                <table class="center-table center-list versions-table">
                    <caption>{move || t(title)}</caption>
                    <thead>
                        <tr>
                            <th scope="col">{move || t("versions-column-what")}</th>
                            <th scope="col">{move || from.get().to_string()}</th>
                            <th scope="col">{move || to.get().to_string()}</th>
                            <th scope="col">{move || t("versions-column-source")}</th>
                        </tr>
                    </thead>
                    <tbody>{lines.into_iter().map(|line| line_row(line, from, to)).collect_view()}</tbody>
                </table>
            </div>
        </section>
    }
}

fn line_row(line: Line, from: Memo<Version>, to: Memo<Version>) -> impl IntoView {
    let Line { text_id, change, is_simulated, source } = line;
    let is_change = change.is_one();
    let cell = move |has: fn(&Change) -> bool, version: Memo<Version>| match &change {
        Change::Feature { .. } => t(if has(&change) { "versions-yes" } else { "versions-no" }),
        Change::Name { term, .. } => name_in(*term, version.get()),
    };
    let before = {
        let cell = cell.clone();
        move || cell(|change| matches!(change, Change::Feature { before: true, .. }), from)
    };
    let after = move || cell(|change| matches!(change, Change::Feature { after: true, .. }), to);
    view! {
        <tr class:is-change=is_change>
            <th scope="row">
                {move || t(text_id)}
                {(!is_simulated).then(|| view! { <span class="versions-note">{move || t("versions-not-simulated")}</span> })}
            </th>
            <td>{before}</td>
            <td>{after}</td>
            <td>{source}</td>
        </tr>
    }
}
