//! graph-rs-sdk with its default options: HTTPS_PROXY and SSL_CERT_FILE alone lead it to gateway-server. Prints `ok` and a name
//! for each thing that worked.

use graph_rs_sdk::identity::ConfidentialClientApplication;
use graph_rs_sdk::{GraphClient, GraphFailure, ODataQuery};
use serde_json::Value;

/// An application for developers of the default seed; docs/api.md lists them.
const AUTOMATION: &str = "80c32298-17be-4d9c-9ba9-f718d2ede486";

#[tokio::main]
async fn main() -> Result<(), GraphFailure> {
    let application = ConfidentialClientApplication::builder(AUTOMATION)
        .with_client_secret("not-a-secret")
        .with_tenant("contoso.com")
        .build();
    let mut client = GraphClient::from(&application);

    let users: Value = client.users().list_user().top("5").send().await?.json().await?;
    assert_eq!(users["value"].as_array().map(Vec::len), Some(5), "{users}");
    println!("ok a page of users, with a token by secret");

    let pages = client.users().list_user().top("20").paging().json::<Value>().await?;
    let bodies = pages.iter().filter_map(|page| page.body().as_ref().ok());
    let count: usize = bodies.filter_map(|body| body["value"].as_array()).map(Vec::len).sum();
    assert!(pages.len() > 1 && count > 20, "{count} users on {} pages", pages.len());
    println!("ok every page of users");

    client.use_beta();
    let devices: Value =
        client.device_management().managed_devices().list_managed_devices().send().await?.json().await?;
    assert!(devices["@odata.context"].as_str().is_some_and(|context| context.contains("/beta/")), "{devices}");
    println!("ok devices of beta");

    let missing = client.user("nobody@contoso.com").get_user().send().await?;
    assert_eq!(missing.status().as_u16(), 404);
    println!("ok an unknown user");
    Ok(())
}
