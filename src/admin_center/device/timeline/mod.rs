//! The page `/devices/{id}/timeline`: events that the client sent, as a chart and as a table.

mod filter;
pub mod flyouts;
mod table;

use super::blade::{DeviceBlade, use_device, use_device_id};
use super::on_demand::{OnceKnown, SiteAnswer, use_site_answer};
use crate::api::{ApiError, Loaded, lab, post_empty};
use crate::i18n::{format, t, t_with, text, text_id};
use crate::navigation::{use_navigator, use_query};
use crate::paths;
use crate::ui::chart::{Column, ColumnChart};
use crate::ui::{Banner, BannerKind, EmptyState, Icon, ToolbarButton};
use contract::routes;
use contract::timeline::DeviceTimeline;
use filter::{LEVELS, Order, TimelineFilter, buckets, field, kept, key_of, read_ms};
use flyouts::{EventPane, filters_flyout, level_id};
use leptos::prelude::*;
use leptos::task::spawn_local;
use table::events_table;

/// *Timeline* of a device.
#[component]
pub fn TimelinePage() -> impl IntoView {
    let id = use_device_id();
    let device = use_device(id);
    let title = |name: &str| t_with("center-timeline-title", &[("device", name.into())]);
    view! {
        <DeviceBlade id device title icon=Icon::Clock>
            <OnceKnown>
                <TimelineOf id />
            </OnceKnown>
        </DeviceBlade>
    }
}

#[component]
fn TimelineOf(id: Memo<String>) -> impl IntoView {
    let (query, navigator) = (use_query(), use_navigator());
    let encoded = move || paths::encoded_list(&id.get());
    let timeline: Loaded<DeviceTimeline> = use_site_answer(move || routes::lab_device_timeline(&encoded()));
    let filter = Memo::new(move |_| query.with(TimelineFilter::of));
    let order = Memo::new(move |_| query.with(|query| Order::of(query.get("order").as_deref())));
    let range = Memo::new(move |_| timeline.with(|timeline| filter.get().range(read_ms(timeline))).unwrap_or_default());
    let events =
        Memo::new(move |_| timeline.with(|timeline| kept(timeline, &filter.get(), order.get())).unwrap_or_default());
    let opened = Memo::new(move |_| {
        let key = query.with(|query| query.get("event"))?;
        events.with(|events| events.iter().find(|event| key_of(event) == key).cloned())
    });
    let filters_open = RwSignal::new(false);
    let synced = RwSignal::new(None::<Result<(), ApiError>>);
    let is_syncing = RwSignal::new(false);
    let sync = move |()| {
        is_syncing.set(true);
        let address = routes::lab_device_timeline_sync(&paths::encoded_list(&id.get_untracked()));
        spawn_local(async move {
            let answer = post_empty(&address).await;
            is_syncing.try_set(false);
            if answer.is_ok() {
                timeline.reload();
                lab().poll_now();
            }
            synced.try_set(Some(answer));
        });
    };
    let sync_reason = Signal::derive(move || is_syncing.get().then(|| t("center-timeline-syncing")));
    let apply = move |filter: TimelineFilter| navigator.change_query(&filter.changes());
    let sent = move || {
        let sent = timeline.with(|timeline| timeline.sent_date_time.clone()).flatten();
        sent.map(|sent| t_with("center-timeline-sent", &[("time", format::date_time_of(&sent).into())]))
    };
    view! {
        <div class="center-toolbar" role="toolbar" aria-label=move || t("center-menu-timeline")>
            <ToolbarButton icon=Icon::Refresh label=text("center-refresh") on_press=move |()| timeline.reload() />
            <ToolbarButton icon=Icon::Filter label=text("center-filter") on_press=move |()| filters_open.set(true) />
            <ToolbarButton icon=Icon::Sync label=text("center-timeline-sync") on_press=sync disabled_reason=sync_reason />
        </div>
        {move || synced.get().map(sync_words)}
        <SiteAnswer loaded=timeline what=text_id("center-refused-what-timeline")>
            <div class="center-timeline">
                <p class="center-hint">{sent}</p>
                <Chart id filter range events />
                <Show
                    when=move || !events.with(Vec::is_empty)
                    fallback=|| {
                        view! {
                            <EmptyState title=text("center-timeline-none-title") icon=Icon::Clock>
                                {move || t("center-timeline-none")}
                            </EmptyState>
                        }
                    }
                >
                    {events_table(events, order)}
                </Show>
            </div>
        </SiteAnswer>
        {filters_flyout(filters_open, filter, range, Callback::new(apply))}
        <EventPane event=opened on_close=move |()| navigator.set_query("event", None) />
    }
}

fn sync_words(answer: Result<(), ApiError>) -> impl IntoView {
    match answer {
        Ok(()) => view! { <Banner kind=BannerKind::Success>{t("center-timeline-synced")}</Banner> },
        Err(error) => view! { <Banner kind=BannerKind::Error>{error.text()}</Banner> },
    }
}

#[component]
fn Chart(
    id: Memo<String>,
    filter: Memo<TimelineFilter>,
    range: Memo<(i64, i64)>,
    events: Memo<Vec<contract::timeline::TimelineEvent>>,
) -> impl IntoView {
    let columns = Signal::derive(move || {
        let column = |(from, to, counts): (i64, i64, [u64; 4])| {
            let bounds = TimelineFilter { start: Some(field(from)), end: Some(field(to)), ..filter.get() };
            Column {
                label: format::date_time(from),
                counts: counts.to_vec(),
                link: Some(paths::timeline_of(&id.get(), &bounds.changes())),
            }
        };
        events.with(|events| buckets(events, range.get())).into_iter().map(column).collect::<Vec<_>>()
    });
    view! {
        <ColumnChart
            title=text("center-timeline-chart")
            parts=Signal::derive(|| LEVELS.map(|level| t(level_id(level))).to_vec())
            columns
            column_name=text("center-timeline-time")
            is_listed_below=true
        />
    }
}
