//! The requests of the grid: search, filter and order as Graph's query options.

use super::column::Column;
use super::filter::{GridFilter, Wanted};
use super::state::GridState;
use crate::model::odata::{literal, search_phrase};
use crate::paths;
use contract::routes;

/// Rows of one page of the export: few requests, and each a small document.
pub const EXPORT_ROWS_PER_REQUEST: u64 = 1_000;

/// Ids in one `$filter`: sixty GUIDs with their quotes stay below the gateway's limit of bytes.
const IDS_PER_REQUEST: usize = 60;

/// The rows of a list: the address of `top` rows after the first `skip`, with the count of all. `select` names properties;
/// none is all of them.
pub fn list_address(state: &GridState, skip: u64, top: u64, select: &str) -> String {
    let mut options = vec![("$top", top.to_string()), ("$count", "true".to_owned())];
    if skip > 0 {
        options.push(("$skip", skip.to_string()));
    }
    let direction = if state.is_descending { "desc" } else { "asc" };
    options.push(("$orderby", format!("{} {direction}", state.sort.property())));
    if !select.is_empty() {
        options.push(("$select", select.to_owned()));
    }
    narrow(&mut options, state, None);
    address("", options)
}

/// The address of how many rows of the list stand before the first one whose value in the sorted column, a text, begins with
/// `prefix` (or would): the number of that row, from 0. The answer is a plain number.
pub fn position_address(state: &GridState, prefix: &str) -> String {
    let (property, prefix) = (state.sort.property(), literal(prefix));
    // The empty text stands before every other, and after it when the order is turned.
    let earlier = if state.is_descending {
        format!("{property} gt {prefix} and not startswith({property},{prefix})")
    } else {
        format!("{property} lt {prefix}")
    };
    let mut options = Vec::new();
    narrow(&mut options, state, Some(earlier));
    address("/$count", options)
}

/// Addresses that together list the devices with these ids.
pub fn ids_addresses<'a>(ids: impl Iterator<Item = &'a str>, select: &str) -> Vec<String> {
    let ids: Vec<String> = ids.map(literal).collect();
    let of_some = |ids: &[String]| {
        let mut options = vec![("$filter", format!("id in ({})", ids.join(",")))];
        if !select.is_empty() {
            options.push(("$select", select.to_owned()));
        }
        address("", options)
    };
    ids.chunks(IDS_PER_REQUEST).map(of_some).collect()
}

fn narrow(options: &mut Vec<(&'static str, String)>, state: &GridState, term: Option<String>) {
    let terms: Vec<String> = filter_expression(&state.filter, state.hour_ms).into_iter().chain(term).collect();
    if !terms.is_empty() {
        options.push(("$filter", terms.join(" and ")));
    }
    if !state.search.is_empty() {
        options.push(("$search", search_phrase(&state.search)));
    }
}

fn address(suffix: &str, options: Vec<(&'static str, String)>) -> String {
    let mut address = routes::managed_devices();
    address.push_str(suffix);
    for (position, (name, value)) in options.iter().enumerate() {
        address.push(if position == 0 { '?' } else { '&' });
        address.push_str(name);
        address.push('=');
        address.push_str(&paths::encoded_list(value));
    }
    address
}

/// The `$filter` of the flyout: values of one property with `or`, properties with `and`. `None` lets everything through.
pub fn filter_expression(filter: &GridFilter, now_ms: i64) -> Option<String> {
    let term = |(column, wanted): &(Column, Wanted)| {
        let property = column.property();
        match wanted {
            Wanted::AnyOf(values) => any_of(*column, values),
            Wanted::Contains(text) => format!("contains({property},{})", literal(text)),
            Wanted::Within(range) => range.expression(property, now_ms),
        }
    };
    let terms: Vec<String> = filter.parts().iter().map(term).collect();
    if terms.is_empty() { None } else { Some(terms.join(" and ")) }
}

fn any_of(column: Column, values: &[String]) -> String {
    let property = column.property();
    let equals: Vec<String> = values
        .iter()
        .map(|value| match column {
            // The one property that is neither a text nor the name of a member.
            Column::Encrypted => format!("{property} eq {value}"),
            _ => format!("{property} eq {}", literal(value)),
        })
        .collect();
    if equals.len() == 1 { equals.concat() } else { format!("({})", equals.join(" or ")) }
}

#[cfg(test)]
mod tests {
    use super::super::time_range::TimeRange;
    use super::*;

    #[test]
    fn the_default_screen_asks_for_its_rows_newest_first() {
        assert_eq!(
            list_address(&GridState::default(), 0, 25, ""),
            "gateway/graph/beta/deviceManagement/managedDevices?$top=25&$count=true&$orderby=lastSyncDateTime%20desc"
        );
    }

    #[test]
    fn search_and_filter_are_written_as_graph_reads_them() {
        let mut filter = GridFilter::default();
        filter.set(Column::Encrypted, Wanted::AnyOf(vec!["false".into()]));
        filter.set(Column::OsVersion, Wanted::Contains("10.0'1".into()));
        filter.set(Column::LastCheckIn, Wanted::Within(TimeRange { days_ago: Some(1), ..TimeRange::default() }));
        filter.set(Column::ManagedBy, Wanted::AnyOf(vec!["configurationManagerClient".into(), "mdm".into()]));
        assert_eq!(
            filter_expression(&filter, 86_400_000).as_deref(),
            Some(
                "(managementAgent eq 'configurationManagerClient' or managementAgent eq 'mdm') \
                 and lastSyncDateTime ge 1970-01-01T00:00:00Z and lastSyncDateTime lt 1970-01-01T00:00:00Z \
                 and contains(osVersion,'10.0''1') and isEncrypted eq false"
            )
        );
        assert_eq!(filter_expression(&GridFilter::default(), 0), None);
        let address = list_address(&GridState::default().searched("a\"b"), 25, 25, "id,deviceName");
        assert!(address.contains("&$select=id,deviceName&"), "{address}");
        assert!(address.contains("&$skip=25&"), "{address}");
        assert!(address.ends_with("&$search=%22a%5C%22b%22"), "{address}");
    }

    #[test]
    fn a_position_is_the_number_of_rows_before_it() {
        let state = GridState::default().sorted_by(Column::PrimaryUser).searched("x");
        assert_eq!(
            position_address(&state, "an'n"),
            "gateway/graph/beta/deviceManagement/managedDevices/$count?$filter=userPrincipalName%20lt%20%27an%27%27n%27\
             &$search=%22x%22"
        );
        let mut filter = GridFilter::default();
        filter.set(Column::Ownership, Wanted::AnyOf(vec!["company".into()]));
        let state = state.filtered(filter).sorted_by(Column::PrimaryUser);
        let address = position_address(&state, "a");
        assert!(address.contains("and%20userPrincipalName%20gt%20%27a%27%20and%20not%20startswith"), "{address}");
    }

    #[test]
    fn ids_are_asked_for_in_chunks_below_the_limit() {
        let ids: Vec<String> = (0..150).map(|number| format!("00000000-0000-0000-0000-{number:012}")).collect();
        let addresses = ids_addresses(ids.iter().map(String::as_str), "id");
        assert_eq!(addresses.len(), 3);
        assert!(addresses[0].contains("?$filter=id%20in%20%28%2700000000-"), "{}", addresses[0]);
        let longest = IDS_PER_REQUEST * 39 + "id in ()".len();
        assert!(longest < contract::limits::FILTER_BYTES_MAX);
        assert!(addresses.iter().all(|address| address.len() < contract::limits::TARGET_BYTES_MAX));
    }
}
