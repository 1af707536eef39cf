//! A device: Overview with its actions, Hardware, and CMPivot.

pub mod action_bar;
pub mod actions_table;
pub mod banner;
pub mod blade;
pub mod cmpivot;
pub mod essentials;
pub mod facts;
pub mod hardware_page;
pub mod overview_page;

pub use cmpivot::CmpivotPage;
pub use hardware_page::HardwarePage;
pub use overview_page::DevicePage;
