//! Which hop of a trace is selected, as the address of the page says: by its number, or by a log line of it.

use super::Trace;
use crate::navigation::{use_navigator, use_query};
use contract::trace::HopState;
use leptos::prelude::*;

/// Parameter of the address: the number of a hop, from 1.
const HOP: &str = "hop";
/// Parameter of the address: the sequence of a log line.
const LINE: &str = "line";

/// The selected hop. A handle: copy it anywhere.
#[derive(Clone, Copy)]
pub struct TraceSelection {
    index: Memo<usize>,
    select: Callback<usize>,
}

impl TraceSelection {
    /// A selection that stands elsewhere than in the address of a trace.
    pub(in crate::lab) fn new(index: Memo<usize>, select: Callback<usize>) -> Self {
        Self { index, select }
    }

    /// Index of the selected hop. Reactive.
    pub(super) fn index(self) -> usize {
        self.index.get()
    }

    /// Selects a hop.
    pub(super) fn select(self, index: usize) {
        self.select.run(index);
    }
}

/// The selection of the page that is built now.
pub(super) fn use_selection(trace: Memo<Trace>) -> TraceSelection {
    let (navigator, query) = (use_navigator(), use_query());
    let index = Memo::new(move |_| {
        let number = |name: &str| query.with(|query| query.get(name)).and_then(|text| text.parse::<u64>().ok());
        let (hop, line) = (number(HOP), number(LINE));
        trace.with(|trace| selected(trace, hop, line))
    });
    let select = Callback::new(move |index: usize| navigator.set_query(HOP, Some((index + 1).to_string())));
    TraceSelection { index, select }
}

/// The hop that an address names; else where the trace stands: the hop that waits or failed, or the last one.
fn selected(trace: &Trace, hop: Option<u64>, line: Option<u64>) -> usize {
    let hops = &trace.hops;
    let named = hop.and_then(|number| usize::try_from(number).ok()?.checked_sub(1)).filter(|index| *index < hops.len());
    let of_line = || line.and_then(|line| hops.iter().position(|hop| hop.lines.contains(&line)));
    let in_state = |state: HopState| hops.iter().position(|hop| hop.state == state);
    let stands = || in_state(HopState::Waiting).or_else(|| in_state(HopState::Failed));
    named.or_else(of_line).or_else(stands).unwrap_or(hops.len().saturating_sub(1))
}

#[cfg(test)]
mod tests {
    use super::*;
    use contract::trace::TraceHop;

    fn trace(states: &[HopState]) -> Trace {
        let hop = |(index, state): (usize, &HopState)| TraceHop {
            state: *state,
            lines: vec![100 + index as u64],
            ..TraceHop::default()
        };
        Trace { hops: states.iter().enumerate().map(hop).collect(), ..Trace::default() }
    }

    #[test]
    fn a_hop_is_selected_by_number_or_line_and_else_where_the_trace_stands() {
        use HopState::{Ahead, Done, Failed, Waiting};
        let pending = trace(&[Done, Done, Waiting, Ahead]);
        assert_eq!(selected(&pending, None, None), 2);
        assert_eq!(selected(&pending, Some(1), None), 0);
        assert_eq!(selected(&pending, None, Some(101)), 1);
        assert_eq!(selected(&pending, Some(4), Some(101)), 3);
        assert_eq!(selected(&pending, Some(0), None), 2);
        assert_eq!(selected(&pending, Some(9), Some(7)), 2);
        assert_eq!(selected(&trace(&[Done, Failed, Failed]), None, None), 1);
        assert_eq!(selected(&trace(&[Done, Done]), None, None), 1);
        assert_eq!(selected(&trace(&[]), None, None), 0);
    }
}
