//! Accessible building blocks. None can be built without the name that a screen reader says.
//!
//! The content-security policy forbids style attributes in markup: use classes, or `style:property=`.

pub mod access_key;
pub mod button;
pub mod chart;
pub mod dialog;
pub mod focus_keeper;
pub mod heading;
pub mod icon;
pub mod link;
pub mod loaded_frame;
pub mod menu;
mod menu_focus;
pub mod notice;
pub mod popover;
pub mod preferences;
pub mod query_text;
pub mod question;
mod reason;
pub mod reason_tip;
pub mod search_box;
pub mod sort_order;
pub mod states;
pub mod tabs;
pub mod theme;
pub mod toolbar;

pub use access_key::AccessName;
pub use button::Button;
pub use chart::{BarChart, ChartPart, Column, ColumnChart, Donut, Period, Strip};
pub use dialog::{Dialog, DialogLook};
pub use focus_keeper::keep_focus;
pub use heading::{PageHeading, focus_heading_on_navigation, focus_is_free};
pub use icon::{Glyph, Icon};
pub use link::{DisabledLink, Link};
pub use loaded_frame::LoadedFrame;
pub use menu::{ContextMenu, MenuButton, MenuEntry, MenuPoint};
pub use popover::Popover;
pub use query_text::{QueryText, use_query_text};
pub use question::QuestionButtons;
pub use reason::Reason;
pub use search_box::SearchBox;
pub use sort_order::{aria_sort, sort_icon};
pub use states::{Banner, BannerKind, EmptyState, ErrorState, LoadingState};
pub use tabs::{TabItem, Tabs};
pub use toolbar::ToolbarButton;

use std::cell::Cell;

/// An id for an element, unlike every other of the page: `dialog-7`.
pub fn unique_id(stem: &str) -> String {
    thread_local! {
        static NEXT: Cell<u32> = const { Cell::new(1) };
    }
    let number = NEXT.get();
    NEXT.set(number + 1);
    format!("{stem}-{number}")
}
