//! The requests of the grid: search, filter and order as Graph's query options.

use super::state::{GridFilter, GridState, percent_encode};
use contract::routes;

/// Rows of one page while the export walks the list: few requests, and each a small document.
pub const EXPORT_ROWS_PER_REQUEST: u64 = 500;

/// The address of `top` rows after the first `skip`, with the count of all.
pub fn list_address(state: &GridState, skip: u64, top: u64) -> String {
    let mut options = vec![("$top", top.to_string()), ("$count", "true".to_owned())];
    if skip > 0 {
        options.push(("$skip", skip.to_string()));
    }
    let direction = if state.is_descending { "desc" } else { "asc" };
    options.push(("$orderby", format!("{} {direction}", state.sort.property())));
    if let Some(filter) = filter_expression(&state.filter) {
        options.push(("$filter", filter));
    }
    if !state.search.is_empty() {
        options.push(("$search", search_phrase(&state.search)));
    }
    let joined: Vec<_> = options.iter().map(|(name, value)| format!("{name}={}", percent_encode(value))).collect();
    format!("{}?{}", routes::managed_devices(), joined.join("&"))
}

/// The `$filter` of the flyout: values of one property with `or`, properties with `and`. `None` lets everything through.
pub fn filter_expression(filter: &GridFilter) -> Option<String> {
    let lists = [
        ("managementAgent", &filter.managed_by),
        ("managedDeviceOwnerType", &filter.ownership),
        ("complianceState", &filter.compliance),
        ("operatingSystem", &filter.operating_system),
    ];
    let mut terms: Vec<String> = lists.into_iter().filter_map(|(property, values)| any_of(property, values)).collect();
    if !filter.os_version.is_empty() {
        terms.push(format!("contains(osVersion,{})", literal(&filter.os_version)));
    }
    if terms.is_empty() { None } else { Some(terms.join(" and ")) }
}

fn any_of(property: &str, values: &[String]) -> Option<String> {
    match values {
        [] => None,
        [value] => Some(format!("{property} eq {}", literal(value))),
        _ => {
            let equals: Vec<_> = values.iter().map(|value| format!("{property} eq {}", literal(value))).collect();
            Some(format!("({})", equals.join(" or ")))
        }
    }
}

/// An OData string literal: a quote inside is doubled.
fn literal(value: &str) -> String {
    format!("'{}'", value.replace('\'', "''"))
}

/// A `$search` phrase: Graph wants it in double quotes, with a backslash before those inside.
fn search_phrase(search: &str) -> String {
    format!("\"{}\"", search.replace('\\', "\\\\").replace('"', "\\\""))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_default_screen_asks_for_its_rows_newest_first() {
        assert_eq!(
            list_address(&GridState::default(), 0, 25),
            "gateway/graph/beta/deviceManagement/managedDevices?$top=25&$count=true&$orderby=lastSyncDateTime%20desc"
        );
    }

    #[test]
    fn search_and_filter_are_written_as_graph_reads_them() {
        let filter = GridFilter {
            managed_by: vec!["configurationManagerClient".into(), "mdm".into()],
            ownership: vec!["company".into()],
            os_version: "10.0'1".into(),
            ..GridFilter::default()
        };
        assert_eq!(
            filter_expression(&filter).as_deref(),
            Some(
                "(managementAgent eq 'configurationManagerClient' or managementAgent eq 'mdm') \
                 and managedDeviceOwnerType eq 'company' and contains(osVersion,'10.0''1')"
            )
        );
        assert_eq!(filter_expression(&GridFilter::default()), None);
        let address = list_address(&GridState::default().searched("a\"b"), 25, 25);
        assert!(address.contains("&$skip=25&"), "{address}");
        assert!(address.ends_with("&$search=%22a%5C%22b%22"), "{address}");
    }
}
