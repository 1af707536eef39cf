//! How a person likes the grid: widths, density, pages or one long list, rows on a page. Kept in the browser for each persona; what
//! the list shows (search, filter, order, columns) stands in the address.

use super::column::Column;
use crate::api::persona_key;
use crate::browser;
use std::fmt::Write;

/// The narrowest that a column can be made, in CSS pixels: room for its sort arrows.
pub const WIDTH_PX_MIN: u16 = 56;
/// The widest.
pub const WIDTH_PX_MAX: u16 = 800;
/// Width of the column of the boxes; `style/grid.css` has the same.
const BOX_WIDTH_PX: u16 = 40;
/// Rows on a page that the pager offers; the first is the product's.
pub const PAGE_ROWS: [u64; 5] = [25, 50, 100, 500, 1_000];

/// How one moves through the list.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Movement {
    /// Page by page, as the product does.
    #[default]
    Pages,
    /// One list from the first device to the last.
    Scroll,
}

impl Movement {
    /// Both.
    pub const ALL: [Self; 2] = [Self::Pages, Self::Scroll];

    /// In the address and in the browser's storage.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Pages => "pages",
            Self::Scroll => "scroll",
        }
    }

    /// Of its [`Self::name`].
    pub fn of_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|movement| movement.name() == name)
    }
}

/// How high rows are.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Density {
    /// As in the product's pictures.
    #[default]
    Comfortable,
    /// A third more rows on a screen.
    Compact,
}

impl Density {
    /// Height of a row in CSS pixels; `style/grid.css` has the same.
    pub const fn row_px(self) -> f64 {
        match self {
            Self::Comfortable => 32.0,
            Self::Compact => 24.0,
        }
    }
}

/// The layout.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Layout {
    /// Pages or one list.
    pub movement: Movement,
    /// Rows on a page; zero is the product's.
    page_rows: u64,
    /// How high rows are.
    pub density: Density,
    /// Widths that were changed, in CSS pixels.
    widths: Vec<(Column, u16)>,
}

impl Layout {
    /// The same with the other way of moving.
    pub fn with_movement(self, movement: Movement) -> Self {
        Self { movement, ..self }
    }

    /// Rows on a page.
    pub fn page_rows(&self) -> u64 {
        self.page_rows.max(PAGE_ROWS[0])
    }

    /// The same with another number of rows on a page; one that is not offered is the product's.
    pub fn with_page_rows(mut self, rows: u64) -> Self {
        self.page_rows = if PAGE_ROWS.contains(&rows) { rows } else { 0 };
        self
    }

    /// Width of a column in CSS pixels.
    pub fn width(&self, column: Column) -> u16 {
        self.widths.iter().find(|(known, _)| *known == column).map_or(column.width(), |(_, width)| *width)
    }

    /// Another width, within its limits.
    pub fn set_width(&mut self, column: Column, width_px: f64) {
        self.widths.retain(|(known, _)| *known != column);
        self.widths.push((column, width_px.clamp(WIDTH_PX_MIN.into(), WIDTH_PX_MAX.into()) as u16));
    }

    /// Every column as wide as on the first visit, rows as high; the way of moving stays.
    pub fn reset(&mut self) {
        self.density = Density::default();
        self.widths.clear();
    }

    /// `grid-template-columns` of a row: the box, the columns, and the last one takes what is left.
    pub fn template(&self, columns: &[Column]) -> String {
        match columns.split_last() {
            Some((last, others)) => format!("{} minmax({}px, 1fr)", self.tight_template(others), self.width(*last)),
            None => self.tight_template(columns),
        }
    }

    /// As [`Self::template`], with the last column as wide as it was asked to be.
    pub fn tight_template(&self, columns: &[Column]) -> String {
        let mut template = format!("{BOX_WIDTH_PX}px");
        for column in columns {
            // A `String` takes every text.
            let _ = write!(template, " {}px", self.width(*column));
        }
        template
    }

    /// Width of a row with all its columns in CSS pixels: what the list is scrolled through, where the window is narrower.
    pub fn row_width_px(&self, columns: &[Column]) -> u32 {
        let widths = columns.iter().map(|column| u32::from(self.width(*column)));
        u32::from(BOX_WIDTH_PX) + widths.sum::<u32>()
    }

    /// Reads what [`Self::text`] wrote. What is not understood counts as not chosen.
    pub fn of_text(text: &str) -> Self {
        let mut layout = Self::default();
        for (name, value) in text.split(';').filter_map(|part| part.split_once('=')) {
            match (name, value.parse::<u16>()) {
                ("move", _) => layout.movement = Movement::of_name(value).unwrap_or_default(),
                ("rows", Ok(rows)) => layout = layout.with_page_rows(rows.into()),
                ("density", _) if value == "compact" => layout.density = Density::Compact,
                (name, Ok(width)) => {
                    if let Some(column) = Column::of_property(name) {
                        layout.set_width(column, width.into());
                    }
                }
                _ => {}
            }
        }
        layout
    }

    /// `move=scroll;rows=100;density=compact;deviceName=240`: what the browser keeps.
    pub fn text(&self) -> String {
        let mut text = format!("move={};rows={}", self.movement.name(), self.page_rows());
        if self.density == Density::Compact {
            text.push_str(";density=compact");
        }
        for (column, width) in &self.widths {
            // A `String` takes every text.
            let _ = write!(text, ";{}={width}", column.property());
        }
        text
    }

    /// What the browser keeps for who is signed in. Reactive: another persona has another.
    pub fn stored() -> Self {
        browser::stored(&storage_key()).map_or_else(Self::default, |text| Self::of_text(&text))
    }

    /// Keeps it for who is signed in.
    pub fn store(&self) {
        browser::store(&storage_key(), &self.text());
    }
}

fn storage_key() -> String {
    format!("all-devices.{}", persona_key())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn everything_survives_the_storage() {
        let mut layout = Layout { movement: Movement::Scroll, density: Density::Compact, ..Layout::default() };
        layout = layout.with_page_rows(500);
        layout.set_width(Column::DeviceName, 240.0);
        layout.set_width(Column::DeviceName, 5_000.0);
        assert_eq!(layout.width(Column::DeviceName), WIDTH_PX_MAX);
        assert_eq!(Layout::of_text(&layout.text()), layout);
        layout.reset();
        assert_eq!(layout.width(Column::DeviceName), Column::DeviceName.width());
        assert_eq!((layout.density, layout.movement), (Density::Comfortable, Movement::Scroll));
    }

    #[test]
    fn what_is_not_understood_counts_as_not_chosen() {
        let layout = Layout::of_text("move=sideways;rows=7;density=tall;nonsense=3;deviceName=wide;=;id=1");
        assert_eq!(layout.page_rows(), 25);
        assert_eq!((layout.movement, layout.density), (Movement::Pages, Density::Comfortable));
        assert_eq!(layout.width(Column::DeviceId), WIDTH_PX_MIN);
    }

    #[test]
    fn the_last_column_takes_what_is_left() {
        let mut layout = Layout::default();
        layout.set_width(Column::DeviceName, 200.0);
        let columns = [Column::DeviceName, Column::ManagedBy];
        assert_eq!(layout.template(&columns), "40px 200px minmax(148px, 1fr)");
        assert_eq!(layout.tight_template(&columns), "40px 200px 148px");
        assert_eq!(layout.row_width_px(&columns), 388);
    }
}
