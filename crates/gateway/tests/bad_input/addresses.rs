//! Paths, methods and query options.

use crate::support::{ADMIN, BETA, LAB, Lab, V1};
use crate::{DEVICES, refused};

#[test]
fn paths_and_methods() {
    let mut lab = Lab::new();
    let missing = "00000000-0000-4000-8000-000000000000";
    for (method, target, expected) in [
        ("GET", "/", (404, "RouteNotFound", "gateway/")),
        ("GET", "/gateway/", (404, "RouteNotFound", "Nothing stands")),
        ("GET", "/gateway/nothing", (404, "RouteNotFound", "docs/api.md")),
        ("GET", "/gatewayx/health", (404, "RouteNotFound", "not below gateway/")),
        ("GET", "/gateway/Health", (404, "RouteNotFound", "did you mean health")),
        ("GET", "/gateway/health/more", (404, "RouteNotFound", "Nothing stands")),
        ("GET", "/gateway//health", (404, "RouteNotFound", "Nothing stands")),
        ("POST", "/gateway/health", (405, "MethodNotAllowed", "GET, HEAD, OPTIONS")),
        ("GET", "/gateway/common/oauth2/v2.0/token", (405, "MethodNotAllowed", "POST, OPTIONS")),
        ("DELETE", DEVICES, (405, "MethodNotAllowed", "GET, HEAD, OPTIONS")),
        ("GET", "/gateway/lab/clock", (405, "MethodNotAllowed", "POST")),
        ("GET", "/gateway/lab/%", (400, "PathMalformed", "position 1")),
        ("GET", "/gateway/lab/%ff", (400, "PathMalformed", "UTF-8")),
        ("GET", "/gateway/graph/v2.0/me", (404, "RouteNotFound", "v1.0 and beta")),
        ("GET", &format!("{V1}/deviceManagement/comanagedDevices"), (400, "BetaOnly", "Use beta")),
        ("GET", &format!("{V1}/deviceManagement"), (501, "NotImplemented", "'deviceManagement'")),
        (
            "GET",
            &format!("{V1}/deviceManagement/deviceConfigurations"),
            (501, "NotImplemented", "deviceConfigurations"),
        ),
        ("GET", &format!("{BETA}/deviceManagement/userExperienceAnalyticsOverview"), (501, "NotImplemented", "")),
        ("GET", &format!("{BETA}/deviceManagement/unheardOf"), (404, "RouteNotFound", "docs/api.md")),
        (
            "GET",
            &format!("{BETA}/deviceManagement/managedDevice"),
            (404, "RouteNotFound", "Did you mean managedDevices"),
        ),
        ("GET", &format!("{BETA}/servicePrincipal"), (404, "RouteNotFound", "Did you mean servicePrincipals")),
        ("GET", &format!("{V1}/groups"), (501, "NotImplemented", "'groups'")),
        ("GET", &format!("{V1}/me/manager"), (501, "NotImplemented", "me/manager")),
        ("GET", &format!("{V1}/users/{missing}/manager"), (501, "NotImplemented", "users/{id}/manager")),
        ("GET", &format!("{V1}/users/{missing}"), (404, "ResourceNotFound", missing)),
        ("GET", &format!("{V1}/users/nobody@contoso.com"), (404, "ResourceNotFound", "nobody@contoso.com")),
        ("GET", &format!("{V1}/users/x"), (400, "IdMalformed", "GUIDs")),
        ("GET", &format!("{DEVICES}/{missing}/detectedApps"), (501, "NotImplemented", "detectedApps")),
        ("GET", &format!("{DEVICES}/{missing}/windowsProtectionState"), (501, "NotImplemented", "")),
        ("GET", &format!("{DEVICES}/{missing}/colour"), (404, "RouteNotFound", "'colour'")),
        ("GET", &format!("{DEVICES}/{missing}/devicename"), (404, "RouteNotFound", "write deviceName")),
        ("GET", &format!("{DEVICES}/{missing}/deviceName"), (404, "ResourceNotFound", missing)),
        ("GET", &format!("{DEVICES}/{missing}/roleScopeTagIds/$value"), (404, "RouteNotFound", "no single value")),
        ("GET", &format!("{DEVICES}/{missing}/users"), (404, "ResourceNotFound", missing)),
        ("POST", &format!("{DEVICES}/{missing}/explode"), (404, "RouteNotFound", "no action 'explode'")),
        ("POST", &format!("{DEVICES}/executeAction"), (501, "NotImplemented", "executeAction")),
        ("PATCH", &format!("{DEVICES}/{missing}"), (405, "MethodNotAllowed", "GET")),
        ("GET", &format!("{BETA}/deviceManagement/reports/exportJobs"), (501, "NotImplemented", "reports")),
        ("POST", &format!("{DEVICES}/{missing}/syncDevice"), (501, "NotImplemented", "syncDevice")),
        ("GET", &format!("{V1}/Me"), (404, "RouteNotFound", "case-sensitive")),
        ("GET", &format!("{V1}/unheardOf"), (404, "RouteNotFound", "Nothing stands")),
        ("GET", &format!("{DEVICES}/{missing}"), (404, "ResourceNotFound", missing)),
        ("GET", &format!("{DEVICES}/abc"), (400, "IdMalformed", "'abc'")),
        ("GET", &format!("{DEVICES}/%7b00000000-0000-4000-8000-000000000000%7d"), (400, "IdMalformed", "GUID")),
        ("GET", &format!("{V1}/applications/{missing}"), (404, "ResourceNotFound", "applications")),
        ("GET", &format!("{V1}/applications(appId='{missing}')"), (404, "ResourceNotFound", "the appId")),
        ("GET", &format!("{V1}/servicePrincipals(appId='x')"), (400, "IdMalformed", "no appId of servicePrincipals")),
        ("GET", &format!("{V1}/applications(appId='{missing})"), (400, "IdMalformed", "quotes of the key")),
        ("GET", &format!("{V1}/applications(colour='x')"), (404, "RouteNotFound", "Nothing stands")),
        ("GET", &format!("{V1}/users('nobody@contoso.com)"), (400, "IdMalformed", "o''brien@contoso.com")),
        ("GET", &format!("{V1}/users('o''brien@contoso.com')"), (404, "ResourceNotFound", "o'brien@contoso.com")),
        ("GET", &format!("{ADMIN}/Device(1)"), (404, "ResourceNotFound", "no device 1")),
        ("GET", &format!("{ADMIN}/Device(x)"), (400, "IdMalformed", "'x'")),
        ("GET", &format!("{ADMIN}/Device()"), (404, "RouteNotFound", "Nothing stands")),
        ("GET", &format!("{ADMIN}/Collections('PS1')"), (404, "ResourceNotFound", "'PS1'")),
        ("GET", &format!("{ADMIN}/CoManagementSettings('CoMgmtSettingsProd')"), (404, "ResourceNotFound", "wizard")),
        ("GET", &format!("{ADMIN}/CoManagementSettings('other')"), (404, "ResourceNotFound", "'other'")),
        ("GET", &format!("{LAB}/logs/Other.log"), (404, "ResourceNotFound", "'Other.log'")),
        ("GET", &format!("{LAB}/logs/..%2F..%2Fetc%2Fpasswd"), (404, "ResourceNotFound", "no log file")),
        ("GET", &format!("{LAB}/logs/BgbServer.log/download"), (404, "ResourceNotFound", "BgbServer.log")),
        ("GET", &format!("{LAB}/actions/{missing}"), (404, "ResourceNotFound", missing)),
        ("GET", &format!("{LAB}/actions/7"), (400, "IdMalformed", "'7'")),
    ] {
        refused(&mut lab, (method, target), &[], b"", expected);
    }
    let long = format!("/gateway/lab/{}", "x".repeat(16_400));
    refused(&mut lab, ("GET", &long), &[], b"", (414, "TargetTooLong", "16384"));
    let answer = lab.call("PUT", DEVICES, &[], "");
    assert_eq!(answer.header("allow"), Some("GET, HEAD, OPTIONS"));
}

#[test]
fn queries() {
    let mut lab = Lab::new();
    lab.onboard_and_settle();
    let mut list = |query: &str, expected: (u16, &str, &str)| {
        refused(&mut lab, ("GET", &format!("{DEVICES}?{query}")), &[], b"", expected);
    };
    for (query, code, words) in [
        ("$top=-1", "QueryOptionInvalid", "not negative"),
        ("$top=0", "QueryOptionInvalid", "1 to 1000"),
        ("$top=1001", "QueryOptionInvalid", "1 to 1000"),
        ("$top=99999999999999999999", "QueryOptionInvalid", "whole number"),
        ("$top=1.5", "QueryOptionInvalid", "'1.5'"),
        ("$top=%2B1", "QueryOptionInvalid", "'+1'"),
        ("$top=", "QueryOptionInvalid", "''"),
        ("$skip=-1", "QueryOptionInvalid", "not negative"),
        ("$count=yes", "QueryOptionInvalid", "true or false"),
        ("$count", "QueryOptionInvalid", "true or false"),
        ("$top=1&$top=1", "QueryOptionDuplicated", "$top"),
        ("$top=1&%24top=2", "QueryOptionDuplicated", "$top"),
        ("top=1", "QueryOptionUnknown", "$top, $skip"),
        ("$filtr=x", "QueryOptionUnknown", "Did you mean $filter?"),
        ("$expand=detectedApps", "PropertyUnknown", "It has: users"),
        ("$expand=deviceName", "PropertyUnknown", "$select"),
        ("$expand=users($filter=id%20eq%20'x')", "QueryOptionInvalid", "users($select"),
        ("$expand=users($select=colour)", "PropertyUnknown", "user has no property 'colour'"),
        ("$expand=users(", "QueryOptionInvalid", "users($select"),
        ("$select=users", "PropertyUnknown", "$expand=users"),
        ("$format=atom", "QueryOptionInvalid", "json"),
        ("$skiptoken=abc", "SkipTokenInvalid", "@odata.nextLink"),
        ("$skiptoken=", "SkipTokenInvalid", "@odata.nextLink"),
        ("=1", "QueryOptionUnknown", "''"),
        ("$filter=%", "QueryMalformed", "hexadecimal"),
        ("$filter=%ff", "QueryMalformed", "UTF-8"),
        ("$search=", "QueryOptionInvalid", "leave the option out"),
        ("$search=%22abc", "QueryOptionInvalid", "AND, OR, NOT"),
        ("$search=%22a%22%20OR", "QueryOptionInvalid", "AND, OR, NOT"),
        ("$orderby=", "QueryOptionInvalid", "deviceName desc"),
        ("$orderby=deviceName%20up", "QueryOptionInvalid", "'deviceName up'"),
        ("$orderby=deviceName,deviceName", "QueryOptionInvalid", "once"),
        ("$orderby=id,model,imei,osVersion,deviceName", "QueryOptionInvalid", "at most 4"),
        ("$orderby=colour", "PropertyUnknown", "'colour'"),
        ("$orderby=usersLoggedOn", "PropertyNotSortable", "usersLoggedOn"),
        ("$orderby=users", "PropertyNotSortable", "configurationManagerClientInformation/clientVersion"),
        ("$orderby=users/displayName", "PropertyUnknown", "$orderby: nothing stands below users."),
        ("$filter=deviceName", "LiteralTypeMismatch", "deviceName ne null"),
        ("$filter=isEncrypted%20gt%20null", "LiteralTypeMismatch", "no order"),
        ("$search=%22bogus:ps1%22", "PropertyUnknown", "'bogus'"),
        ("$search=%22Devicename:ps1%22", "PropertyUnknown", "write deviceName"),
        ("$search=%22managementAgent:mdm%22", "LiteralTypeMismatch", "use $filter"),
        ("$orderby=configurationManagerClientInformation", "PropertyNotSortable", "deviceName"),
        ("$orderby=configurationManagerClientInformation/colour", "PropertyUnknown", "'colour'"),
        ("$orderby=devicename", "PropertyUnknown", "write deviceName"),
        ("$select=", "QueryOptionInvalid", "commas"),
        ("$select=id,,model", "QueryOptionInvalid", "commas"),
        ("$select=colour", "PropertyUnknown", "deviceName"),
        ("$select=deviceNmae", "PropertyUnknown", "Did you mean deviceName?"),
        ("$select=devicename", "PropertyUnknown", "write deviceName"),
        ("$filter=", "FilterInvalid", "position 1"),
        ("$filter=colour%20eq%20'x'", "PropertyUnknown", "position 1"),
        ("$filter=not%20colour%20eq%20'x'", "PropertyUnknown", "position 5"),
        ("$filter=deviceName%20eq%201", "LiteralTypeMismatch", "position 15"),
        ("$filter=deviceName%20eq%20true", "LiteralTypeMismatch", "text in quotes"),
        ("$filter=isEncrypted%20eq%20'true'", "LiteralTypeMismatch", "without quotes"),
        ("$filter=isEncrypted%20gt%20false", "LiteralTypeMismatch", "no order"),
        ("$filter=lastSyncDateTime%20gt%20'2020-01-01'", "LiteralTypeMismatch", "time without quotes"),
        ("$filter=lastSyncDateTime%20gt%202020-13-01T00:00:00Z", "FilterInvalid", "position 21"),
        ("$filter=totalStorageSpaceInBytes%20gt%20'1'", "LiteralTypeMismatch", "whole number"),
        ("$filter=managementAgent%20eq%20'robot'", "EnumMemberUnknown", "configurationManagerClient"),
        ("$filter=managementAgent%20in%20('mdm','robot')", "EnumMemberUnknown", "position 27"),
        ("$filter=managementAgent%20gt%20'mdm'", "LiteralTypeMismatch", "no order"),
        ("$filter=contains(managementAgent,'m')", "LiteralTypeMismatch", "not a text"),
        ("$filter=contains(deviceName,1)", "LiteralTypeMismatch", "text in quotes"),
        ("$filter=contains('x','y')", "FilterInvalid", "must be a property"),
        ("$filter=tolower(deviceName)", "FilterInvalid", "compare it"),
        ("$filter=tolower(isEncrypted)%20eq%20'x'", "LiteralTypeMismatch", "a text"),
        ("$filter=deviceName%20eq%20model", "FilterInvalid", "two properties"),
        ("$filter='x'", "FilterInvalid", "no condition"),
        ("$filter='a'%20in%20('b')", "FilterInvalid", "left side"),
        ("$filter=(deviceName%20eq%20'x')%20eq%20'y'", "LiteralTypeMismatch", "true or false"),
        ("$filter=deviceNmae%20eq%20'x'", "PropertyUnknown", "Did you mean deviceName?"),
        ("$filter=deviceName%20eqq%20'x'", "FilterInvalid", "Did you mean eq?"),
        ("$filter=managementAgent%20eq%20'configurationManagerClients'", "EnumMemberUnknown", "Did you mean configur"),
        (
            "$filter=managementAgent%20eq%20microsoft.graph.complianceState'unknown'",
            "LiteralTypeMismatch",
            "position 20",
        ),
        ("$filter=deviceActionResults%20eq%20null", "PropertyNotFilterable", "deviceActionResults/any(x:x/actionName"),
        ("$filter=roleScopeTagIds%20eq%20'0'", "PropertyNotFilterable", "roleScopeTagIds/any(x:x eq"),
        ("$filter=users", "PropertyNotFilterable", "users/any("),
        ("$filter=deviceHealthAttestationState%20eq%20'x'", "LiteralTypeMismatch", "no single value"),
        ("$filter=deviceHealthAttestationState/colour%20eq%20'x'", "PropertyUnknown", "position 30"),
        ("$filter=deviceName/x%20eq%20'x'", "PropertyUnknown", "nothing stands below deviceName"),
        ("$filter=deviceName/any(x:x%20eq%20'x')", "LiteralTypeMismatch", "no collection"),
        ("$filter=deviceActionResults/any(r:r/colour%20eq%20'x')", "PropertyUnknown", "position 29"),
        ("$filter=deviceActionResults/any(r:r/errorCode%20eq%20'x')", "LiteralTypeMismatch", "whole number"),
        ("$filter=deviceActionResults/any(r:deviceName%20eq%20'x')", "PropertyNotFilterable", "position 27"),
        ("$filter=deviceActionResults/any(r:actionState%20eq%20'done')", "PropertyUnknown", "collection are r"),
        ("$filter=deviceActionResults/any(r:users/any(r:r/id%20eq%20'x'))", "FilterInvalid", "already"),
        ("$filter=deviceActionResults/any(r:$it/deviceName%20eq%20'x')", "PropertyNotFilterable", "position 27"),
        ("$filter=$it/colour%20eq%20'x'", "PropertyUnknown", "position 5"),
        ("$filter=users/any(u:u/givenName%20eq%20'x')", "PropertyNotFilterable", "userPrincipalName"),
        ("$filter=(deviceName%20eq%20'x'", "FilterInvalid", "position 1"),
        ("$filter=deviceName%20eq%20'x')", "FilterInvalid", "closes nothing"),
        ("$filter=any(deviceName)", "FilterInvalid", "no function"),
    ] {
        list(query, (400, code, words));
    }
    list(&format!("$filter={}1{}", "(".repeat(10_000), ")".repeat(5_000)), (400, "FilterTooLong", "8192"));
    list(&format!("$filter={}", "(".repeat(2_000)), (400, "FilterTooDeep", "position 33"));
    let terms = vec!["id eq null"; 65].join(" or ").replace(' ', "%20");
    list(&format!("$filter={terms}"), (400, "FilterTooManyTerms", "in (…)"));
    list(&format!("$search={}", "x".repeat(257)), (400, "SearchTooLong", "256"));

    for (target, code) in [
        (format!("{V1}/deviceManagement/managedDevices?$select=joinType"), "PropertyUnknown"),
        (format!("{V1}/deviceManagement/managedDevices?$filter=joinType%20eq%20'unknown'"), "PropertyUnknown"),
        (format!("{DEVICES}/$count?$top=1"), "QueryOptionUnknown"),
        (format!("{V1}/me?$top=1"), "QueryOptionUnknown"),
        (format!("{V1}/me?$select=colour"), "PropertyUnknown"),
        (format!("{V1}/applications?$filter=id"), "LiteralTypeMismatch"),
        (format!("{V1}/applications?$filter=colour%20eq%20'x'"), "PropertyUnknown"),
        (format!("{V1}/applications?$orderby=colour"), "PropertyUnknown"),
        (format!("{V1}/applications?$orderby=appRoles"), "PropertyNotSortable"),
        (format!("{V1}/applications?$expand=owners"), "QueryOptionUnknown"),
        (format!("{V1}/users?$skiptoken=AAAA"), "SkipTokenInvalid"),
        (format!("{V1}/users?$top=0"), "QueryOptionInvalid"),
        (format!("{V1}/users?$search=%22"), "QueryOptionInvalid"),
        (format!("{V1}/applications?$select=colour"), "PropertyUnknown"),
        (format!("{ADMIN}/Site?x=1"), "QueryOptionUnknown"),
        (format!("{ADMIN}/Device?collection=NONE"), "QueryOptionInvalid"),
        (format!("{ADMIN}/Device?$orderby=colour"), "PropertyNotSortable"),
        (format!("{ADMIN}/Device?$orderby=name,model"), "QueryOptionInvalid"),
        (format!("{ADMIN}/Device?$filter=name"), "QueryOptionUnknown"),
        (format!("{LAB}/status?x=1"), "QueryOptionUnknown"),
        (format!("{LAB}/logs/CMGatewaySyncUploadWorker.log?after=x"), "QueryOptionInvalid"),
        (format!("{LAB}/logs/CMGatewaySyncUploadWorker.log?$top=2001"), "QueryOptionInvalid"),
        (format!("{LAB}/logs/CMGatewaySyncUploadWorker.log?search={}", "x".repeat(257)), "SearchTooLong"),
    ] {
        refused(&mut lab, ("GET", &target), &[], b"", (400, code, ""));
    }
    let beta_only = format!("{V1}/deviceManagement/managedDevices?$select=joinType");
    refused(&mut lab, ("GET", &beta_only), &[], b"", (400, "PropertyUnknown", "beta only"));
}
