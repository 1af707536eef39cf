//! The trace of an action or an upload: a picture of its hops in lanes, the selected hop, its log lines, and the same as a table.
//! It draws typed steps and never reads a line's words.

pub mod action_page;
pub mod hop_detail;
pub mod hop_table;
pub mod layout;
pub mod line_list;
pub mod picture;
pub mod selection;
pub mod upload_page;
pub mod words;

pub use action_page::ActionTracePage;
pub use upload_page::UploadTracePage;

use contract::logs::LogLine;
use contract::trace::TraceHop;
use hop_detail::HopDetail;
use hop_table::HopTable;
use leptos::prelude::*;
use line_list::LineList;
use picture::Picture;
use selection::use_selection;

/// What both pages draw.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Trace {
    hops: Vec<TraceHop>,
    lines: Vec<LogLine>,
    has_every_line: bool,
}

impl Trace {
    /// Hops whose lines stand elsewhere.
    pub(in crate::lab) fn of_hops(hops: Vec<TraceHop>) -> Self {
        Self { hops, ..Self::default() }
    }
}

/// UPN of the person who asked for the action, for the words of a refusal.
#[derive(Clone, Copy)]
pub struct Initiator(Signal<String>);

/// Picture, selected hop, lines and table of a trace.
#[component]
fn TraceBody(
    /// The trace.
    trace: Memo<Trace>,
) -> impl IntoView {
    let selection = use_selection(trace);
    view! {
        <Picture trace selection />
        <div class="trace-columns">
            <HopDetail trace selection />
            <LineList trace selection />
        </div>
        <HopTable trace selection />
    }
}
