//! `{tenant}/openid/userinfo`: claims of the signed-in user (OpenID Connect Core, 5.3).

use crate::Response;
use crate::call::Call;
use crate::error::ApiError;
use crate::graph::people::given_name_and_surname;
use crate::response;
use serde::Serialize;

#[derive(Serialize)]
struct UserInfo<'persona> {
    sub: String,
    name: &'persona str,
    given_name: &'persona str,
    family_name: &'persona str,
    preferred_username: &'persona str,
    email: &'persona str,
}

/// Claims of the signed-in user. `sub` is the one of the id token.
///
/// # Errors
/// An application acts for itself.
pub fn answer(call: &Call<'_>) -> Result<Response, ApiError> {
    call.bare()?;
    let persona = call.caller.signed_in()?;
    let (given_name, family_name) = given_name_and_surname(&persona.display_name);
    let name = &persona.user_principal_name;
    Ok(response::json(&UserInfo {
        sub: persona.id.to_string(),
        name: &persona.display_name,
        given_name,
        family_name,
        preferred_username: name,
        email: name,
    }))
}
