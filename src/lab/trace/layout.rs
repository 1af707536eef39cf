//! Where the parts of the picture stand: lanes as bands from top to bottom, hops from left to right.

use contract::trace::{HopState, Lane, TraceHop};

/// Height of a lane; `.trace-lane-name` of the style has the same.
pub(super) const LANE_HEIGHT: i32 = 76;
/// From one hop to the next.
const HOP_WIDTH: i32 = 64;
/// Radius of a hop.
pub(super) const RADIUS: i32 = 14;
/// Of a hop below the top of its lane: the name of the lane stands above it.
const HOP_TOP: i32 = 44;

/// The lanes of an action, and those of an upload, which no management point and no client takes part in.
pub(super) const LANES: [Lane; 5] =
    [Lane::AdminCenter, Lane::CloudService, Lane::ServiceConnectionPoint, Lane::ManagementPoint, Lane::Client];

/// The lanes that the hops need: all down to the last one of them.
pub(super) fn lanes(hops: &[TraceHop]) -> &'static [Lane] {
    let last = hops.iter().map(|hop| hop.lane as usize).max().unwrap_or_default();
    &LANES[..=last.min(LANES.len() - 1)]
}

/// Width and height of the picture.
pub(super) fn size(hops: &[TraceHop]) -> (i32, i32) {
    (hops.len() as i32 * HOP_WIDTH, lanes(hops).len() as i32 * LANE_HEIGHT)
}

/// Width of a lane: beyond the last hop, as far as any window.
pub(super) fn lane_width(hops_width: i32) -> i32 {
    hops_width.max(4_000)
}

/// Centre of a hop.
pub(super) fn centre(index: usize, lane: Lane) -> (i32, i32) {
    (index as i32 * HOP_WIDTH + HOP_WIDTH / 2, lane as i32 * LANE_HEIGHT + HOP_TOP)
}

/// The way from one hop to the next: path data of SVG, and whether it was gone already.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Way {
    pub(super) path: String,
    pub(super) is_gone: bool,
}

/// The ways between hops, in order.
pub(super) fn ways(hops: &[TraceHop]) -> Vec<Way> {
    let between = |(index, pair): (usize, &[TraceHop])| {
        let (from, to) = (centre(index, pair[0].lane), centre(index + 1, pair[1].lane));
        let (start, end, middle) = (from.0 + RADIUS, to.0 - RADIUS, (from.0 + to.0) / 2);
        let path = if from.1 == to.1 {
            format!("M {start} {} H {end}", from.1)
        } else {
            format!("M {start} {} H {middle} V {} H {end}", from.1, to.1)
        };
        Way { path, is_gone: matches!(pair[1].state, HopState::Done | HopState::Failed) }
    };
    hops.windows(2).enumerate().map(between).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn hop(lane: Lane, state: HopState) -> TraceHop {
        TraceHop { lane, state, ..TraceHop::default() }
    }

    #[test]
    fn hops_stand_in_their_lanes_from_left_to_right() {
        let hops = [
            hop(Lane::AdminCenter, HopState::Done),
            hop(Lane::CloudService, HopState::Done),
            hop(Lane::CloudService, HopState::Waiting),
            hop(Lane::ManagementPoint, HopState::Ahead),
        ];
        assert_eq!(lanes(&hops).len(), 4);
        assert_eq!(size(&hops), (256, 304));
        let ways = ways(&hops);
        assert_eq!(ways[0], Way { path: "M 46 44 H 64 V 120 H 82".to_owned(), is_gone: true });
        assert_eq!(ways[1], Way { path: "M 110 120 H 146".to_owned(), is_gone: false });
        assert!(!ways[2].is_gone);
        assert_eq!(size(&[]), (0, LANE_HEIGHT));
    }
}
