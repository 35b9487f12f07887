package io.loquent.apitoken;

import io.loquent.database.LoquentDataSource;
import io.loquent.database.RowQuery;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import javax.sql.DataSource;

/** Finds the tokens that calls come with. */
@ApplicationScoped
public class PresentedTokens {
    private static final RowQuery<PresentedToken> BY_HASH = new RowQuery<>("""
            select t.id, t.prefix, t.permissions, t.expires_at, t.last_used_at, t.member_id, m.email, m.organization_id,
              m.owner, m.one_time_password_until is not null as must_choose_password,
              (select string_agg(p.permission, ' ') from member_permission p where p.member_id = m.id) as creator_permissions
            from api_token t join member m on m.id = t.member_id where t.sha256 = ?
            """, PresentedToken::of);

    @Resource(lookup = LoquentDataSource.JNDI_NAME)
    private DataSource database;

    /** Fresh from the database, expired or not. */
    Optional<PresentedToken> find(ApiTokenSecret secret) {
        return BY_HASH.find(database, secret.sha256());
    }
}
