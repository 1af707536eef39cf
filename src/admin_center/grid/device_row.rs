//! A row of the device grid in the pool of row elements: which cells it has, and how they follow a device.

use super::column::Column;
use crate::admin_center::spoken::say;
use crate::browser;
use crate::i18n::{t, t_with};
use crate::list::row_pool::{PooledRow, RowPool, make, set};
use crate::paths;
use contract::graph::ManagedDevice;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, HtmlInputElement};

/// What a row shows beside its device.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct RowLook {
    /// Where it lies in the content, in CSS pixels.
    pub top_px: f64,
    /// Whether it is selected.
    pub is_selected: bool,
    /// Whether the keyboard is on it.
    pub is_active: bool,
}

/// The elements of a row of the device grid.
pub struct DeviceRow {
    columns: Vec<Column>,
    element: HtmlElement,
    check: HtmlInputElement,
    link: Element,
    cells: Vec<Cell>,
    index: u64,
    id: String,
    look: Option<RowLook>,
}

struct Cell {
    element: Element,
    words: String,
    is_marked: bool,
}

/// Id of the element of a row of the list, counted from 0.
pub fn row_element_id(index: u64) -> String {
    format!("device-row-{index}")
}

/// How much room a column needs for its header and for all that it shows now, in CSS pixels, if it is narrower at this moment.
pub fn fitting_width(pool: &RowPool<DeviceRow>, columns: &[Column], column: Column) -> Option<i32> {
    let position = columns.iter().position(|known| *known == column)?;
    // The box stands before the first column, and places count from 1.
    let header = format!(".device-head-cell:nth-child({})", position + 2);
    let header = pool.body().parent_element()?.query_selector(&header).ok().flatten();
    let cells = pool.rows().filter_map(|row| row.cells.get(position)).map(|cell| cell.element.scroll_width());
    cells.chain(header.map(|header| header.scroll_width())).max()
}

impl DeviceRow {
    /// Shows row `index` (from 0, of the whole list) with what is known of its device: nothing while it is read. `finding` is where a
    /// search found it, if no column shows that.
    pub fn show(
        &mut self,
        index: u64,
        device: Option<&ManagedDevice>,
        finding: Option<(Column, String)>,
        look: RowLook,
    ) {
        let row = &mut *self;
        if row.index != index {
            row.index = index;
            row.element.set_id(&row_element_id(index));
            // The row of the headers is the first.
            set(&row.element, "aria-rowindex", &(index + 2).to_string());
        }
        let id = device.map_or("", |device| device.id.as_str());
        let is_another = row.id != id || row.look.is_none();
        if is_another {
            id.clone_into(&mut row.id);
            row.element.set_class_name(if device.is_some() { "device-row" } else { "device-row is-loading" });
            row.check.set_disabled(device.is_none());
            match device {
                Some(device) => set(&row.link, "href", &browser::app_path(&paths::device(&device.id))),
                // No link: it leads nowhere yet.
                None => drop(row.link.remove_attribute("href")),
            }
        }
        let mut name_changed = is_another;
        for (cell, column) in row.cells.iter_mut().zip(&row.columns) {
            let words = match device {
                None => String::new(),
                Some(_) if *column == Column::FoundIn => finding.as_ref().map(finding_words).unwrap_or_default(),
                Some(device) => say(&column.cell(device)),
            };
            if cell.words != words {
                let target = if *column == Column::DeviceName { &row.link } else { &cell.element };
                target.set_text_content(Some(&words));
                name_changed |= *column == Column::DeviceName;
                cell.words = words;
            }
            let is_marked = device.is_some_and(|device| column.is_marked(device));
            if cell.is_marked != is_marked {
                cell.is_marked = is_marked;
                cell.element.set_class_name(if is_marked { "device-cell is-marked" } else { "device-cell" });
            }
        }
        if name_changed {
            let label = match device.and_then(|device| device.device_name.as_deref()) {
                Some(name) => t_with("center-select-device", &[("name", name.into())]),
                None => t("center-select-row"),
            };
            set(&row.check, "aria-label", &label);
        }
        self.place(look);
    }

    fn place(&mut self, look: RowLook) {
        let row = self;
        let before = row.look.replace(look);
        if before.map(|before| before.top_px) != Some(look.top_px) {
            let _ = row.element.style().set_property("transform", &format!("translateY({})", browser::px(look.top_px)));
        }
        if before.map(|before| before.is_selected) != Some(look.is_selected) {
            set(&row.element, "aria-selected", if look.is_selected { "true" } else { "false" });
        }
        // Always: a press has turned the box before we are asked.
        row.check.set_checked(look.is_selected);
        if before.map(|before| before.is_active) != Some(look.is_active) {
            let _ = row.element.class_list().toggle_with_force("is-active", look.is_active);
        }
    }
}

impl PooledRow for DeviceRow {
    type Shape = Vec<Column>;

    fn new(columns: &Vec<Column>) -> Option<Self> {
        let element: HtmlElement = make("div", "row", "device-row")?.dyn_into().ok()?;
        let check: HtmlInputElement = make("input", "", "")?.dyn_into().ok()?;
        check.set_type("checkbox");
        check.set_tab_index(-1);
        let box_cell = make("div", "gridcell", "device-cell")?;
        let _ = box_cell.append_child(&check);
        let _ = element.append_child(&box_cell);
        let link = make("a", "", "")?;
        set(&link, "tabindex", "-1");
        let mut cells = Vec::with_capacity(columns.len());
        for column in columns {
            let is_name = *column == Column::DeviceName;
            let (role, class) =
                if is_name { ("rowheader", "device-cell is-name") } else { ("gridcell", "device-cell") };
            let cell = make("div", role, class)?;
            if is_name {
                let _ = cell.append_child(&link);
            }
            let _ = element.append_child(&cell);
            cells.push(Cell { element: cell, words: String::new(), is_marked: false });
        }
        Some(Self {
            columns: columns.clone(),
            element,
            check,
            link,
            cells,
            index: u64::MAX,
            id: String::new(),
            look: None,
        })
    }

    fn element(&self) -> &HtmlElement {
        &self.element
    }
}

/// *Serial number: 5CG0123XYZ*.
fn finding_words((column, text): &(Column, String)) -> String {
    t_with("center-found-in", &[("column", t(column.header()).into()), ("text", text.as_str().into())])
}
