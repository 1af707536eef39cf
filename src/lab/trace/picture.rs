//! The picture: a band for each lane, the hops in them, and the way between. One hop is in the tab order; the arrow keys lead on.

use super::Trace;
use super::layout::{LANE_HEIGHT, RADIUS, Way, centre, lane_width, lanes, size, ways};
use super::selection::TraceSelection;
use super::words::{hop_name, lane_id, since_start};
use crate::browser;
use crate::i18n::{format, t};
use crate::ui::unique_id;
use contract::trace::{HopState, Lane};
use leptos::prelude::*;

/// The picture of a trace.
#[component]
pub fn Picture(
    /// The trace.
    trace: Memo<Trace>,
    /// Its selected hop.
    selection: TraceSelection,
) -> impl IntoView {
    let id = StoredValue::new(unique_id("trace"));
    let hop_id = move |index: usize| format!("{}-{index}", id.get_value());
    let size = Memo::new(move |_| trace.with(|trace| size(&trace.hops)));
    let lanes = Memo::new(move |_| trace.with(|trace| lanes(&trace.hops).to_vec()));
    let count = Memo::new(move |_| trace.with(|trace| trace.hops.len()));
    let ways = Memo::new(move |_| trace.with(|trace| ways(&trace.hops)));
    let keys = move |event: web_sys::KeyboardEvent| {
        let (index, last) = (untrack(move || selection.index()), count.get_untracked().saturating_sub(1));
        let target = match event.key().as_str() {
            "ArrowRight" | "ArrowDown" => (index + 1).min(last),
            "ArrowLeft" | "ArrowUp" => index.saturating_sub(1),
            "Home" => 0,
            "End" => last,
            _ => return,
        };
        event.prevent_default();
        selection.select(target);
        browser::focus_first(&format!("#{}", hop_id(target)));
    };
    view! {
        <section class="trace-picture" aria-label=move || t("trace-picture")>
            <p class="lab-hint">{move || t("trace-keys")}</p>
            <div class="trace-scroll">
                <div class="trace-lane-names" aria-hidden="true">
                    {move || lanes.get().into_iter().map(lane_name).collect_view()}
                </div>
                <svg
                    class="trace-svg"
                    role="listbox"
                    aria-label=move || t("trace-hops")
                    aria-orientation="horizontal"
                    width=move || size.get().0
                    height=move || size.get().1
                    viewBox=move || format!("0 0 {} {}", size.get().0, size.get().1)
                    preserveAspectRatio="xMinYMin meet"
                    on:keydown=keys
                >
                    <g role="presentation">
                        {move || {
                            let width = lane_width(size.get().0);
                            lanes.get().into_iter().map(|lane| band(lane, width)).collect_view()
                        }}
                        {move || ways.get().into_iter().map(way).collect_view()}
                    </g>
                    <For
                        each=move || 0..count.get()
                        key=|index| *index
                        children=move |index| view! { <HopMark trace selection index id=hop_id(index) /> }
                    />
                </svg>
            </div>
        </section>
    }
}

fn lane_name(lane: Lane) -> impl IntoView {
    view! { <span class="trace-lane-name">{move || t(lane_id(lane))}</span> }
}

fn band(lane: Lane, width: i32) -> impl IntoView {
    let top = lane as i32 * LANE_HEIGHT;
    view! { <rect class="trace-lane" x="0" y=top width=width height=LANE_HEIGHT /> }
}

fn way(way: Way) -> impl IntoView {
    view! { <path class="trace-way" class:is-ahead=!way.is_gone d=way.path /> }
}

/// A hop: its shape says its state, as its colour does.
#[component]
fn HopMark(trace: Memo<Trace>, selection: TraceSelection, index: usize, id: String) -> impl IntoView {
    let hop = Memo::new(move |_| trace.with(|trace| trace.hops.get(index).cloned()).unwrap_or_default());
    let state = Memo::new(move |_| hop.with(|hop| hop.state));
    let at = Memo::new(move |_| centre(index, hop.with(|hop| hop.lane)));
    let is_selected = Memo::new(move |_| selection.index() == index);
    let since = move || trace.with(|trace| since_start(&trace.hops, trace.hops.get(index)?)).map(format::offset);
    let class = move || match state.get() {
        HopState::Done => "trace-hop is-done",
        HopState::Failed => "trace-hop is-failed",
        HopState::Waiting => "trace-hop is-waiting",
        HopState::Ahead => "trace-hop is-ahead",
    };
    let shape = move || {
        let (x, y) = at.get();
        match state.get() {
            HopState::Failed => {
                let (side, corner) = (2 * RADIUS, 2);
                view! {
                    <rect class="trace-mark" x=x - RADIUS y=y - RADIUS width=side height=side rx=corner />
                }
                .into_any()
            }
            _ => view! { <circle class="trace-mark" cx=x cy=y r=RADIUS /> }.into_any(),
        }
    };
    let waits = move || {
        let (x, y) = at.get();
        (state.get() == HopState::Waiting).then(|| view! { <circle class="trace-ring" cx=x cy=y r=RADIUS + 4 /> })
    };
    view! {
        <g
            class=class
            class:is-selected=move || is_selected.get()
            id=id
            role="option"
            tabindex=move || if is_selected.get() { "0" } else { "-1" }
            aria-selected=move || is_selected.get().to_string()
            aria-label=move || hop.with(|hop| hop_name(index, hop))
            on:click=move |_| selection.select(index)
        >
            {waits}
            {shape}
            <text class="trace-number" x=move || at.get().0 y=move || at.get().1 + 4>
                {index + 1}
            </text>
        </g>
        // Beside the option: what can be seen of an option has to be a part of its name.
        <text class="trace-time" aria-hidden="true" x=move || at.get().0 y=move || at.get().1 + RADIUS + 13>
            {since}
        </text>
    }
}
