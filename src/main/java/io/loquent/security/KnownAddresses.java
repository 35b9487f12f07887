package io.loquent.security;

import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** From where an account's password was given rightly of late. What rests of both is one hash. */
@Stateless
public class KnownAddresses {
    @PersistenceContext(unitName = "loquent")
    private EntityManager entities;

    /** @param id of account and address together */
    public boolean contains(String id) {
        return !entities.createNativeQuery("select 1 from known_address where id = ?1 and known_until > now()")
                .setParameter(1, id)
                .getResultList()
                .isEmpty();
    }

    /** For the next 90 days. Once a day is enough, so that a busy caller costs no write. @return whether it was that once */
    public boolean remember(String id) {
        return entities.createNativeQuery("""
                        insert into known_address (id, known_until) values (?1, now() + interval '90 days')
                        on conflict (id) do update set known_until = excluded.known_until
                        where known_address.known_until < excluded.known_until - interval '1 day'
                        """).setParameter(1, id).executeUpdate() > 0;
    }

    /** Removes the rows whose time is over. */
    public void removeForgotten() {
        entities.createNativeQuery("delete from known_address where known_until < now()")
                .executeUpdate();
    }
}
