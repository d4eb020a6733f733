package signalbox.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import signalbox.group.Member;
import signalbox.group.MemberName;
import signalbox.group.Petition;
import signalbox.group.Room;
import signalbox.group.Session;
import signalbox.run.RandomIds;

/** A room in a real database: what is kept of it, and what a second opening finds. */
@Timeout(60)
final class KeptRoomTest {

    private static final MemberName ANN = new MemberName("Ann");

    @TempDir
    Path folder;

    private Store store() {
        return Store.open(folder, Store.MAX_BYTES, complaint -> {});
    }

    private static RoomOpening.Opened open(Store store, String name) throws IOException {
        return new RoomOpening(store, new RandomIds(), InstantSource.system()).open(name);
    }

    private static Member joined(KeptRoom room, MemberName name) {
        return assertInstanceOf(Joining.In.class, room.join(name)).member();
    }

    @Test
    void aRoomIsFoundAgainUnderItsNameWithAllWhoAreInIt() throws IOException {
        Member ann;
        Session session;
        String cookie;
        Room room;
        try (Store store = store()) {
            RoomOpening.Opened first = open(store, "Tuesday");
            assertTrue(first.secret().isPresent());
            ann = joined(first.room(), ANN);
            session = first.room().session(ann);
            cookie = first.sessions().write(session);
            room = first.room().room();
        }
        try (Store store = store()) {
            RoomOpening.Opened again = open(store, "Tuesday");
            assertEquals(Optional.empty(), again.secret());
            assertEquals(room, again.room().room());
            assertEquals(Optional.of(session), again.sessions().read(cookie));
            assertEquals(Optional.of(ann), again.room().member((Session.OfMember) session));
        }
    }

    @Test
    void theSessionOfOneRoomIsNothingInAnother() throws IOException {
        try (Store store = store()) {
            KeptRoom tuesday = open(store, "Tuesday").room();
            KeptRoom friday = open(store, "Friday").room();
            Session session = tuesday.session(joined(tuesday, ANN));
            joined(friday, ANN);
            assertTrue(tuesday.member((Session.OfMember) session).isPresent());
            assertFalse(friday.member((Session.OfMember) session).isPresent());
        }
    }

    @Test
    void aPetitionThatWasTurnedDownIsNobodyElsesLater() throws IOException {
        Session.Waiting waiting;
        try (Store store = store()) {
            KeptRoom room = open(store, "Tuesday").room();
            Petition petition = room.ask(joined(room, ANN)).orElseThrow();
            waiting = new Session.Waiting(room.room().number(), petition.number());
            assertEquals(Optional.of(petition), room.petition(waiting));
            assertTrue(room.turnDown(petition));
        }
        try (Store store = store()) {
            KeptRoom room = open(store, "Tuesday").room();
            Petition other = room.ask(room.named(ANN).orElseThrow()).orElseThrow();
            assertTrue(room.letIn(other));
            assertEquals(Optional.empty(), room.petition(waiting));
        }
    }

    @Test
    void whatWasAskedAndGrantedOutlivesTheSite() throws IOException {
        Petition asked;
        Petition granted;
        try (Store store = store()) {
            KeptRoom room = open(store, "Tuesday").room();
            asked = room.ask(joined(room, ANN)).orElseThrow();
            granted = room.ask(joined(room, new MemberName("Ben"))).orElseThrow();
            assertTrue(room.letIn(granted));
        }
        try (Store store = store()) {
            KeptRoom room = open(store, "Tuesday").room();
            assertEquals(1, room.waiting().size());
            assertEquals(asked.sign(), room.waiting().getFirst().sign());
            assertEquals(
                    "Ben",
                    room.petition(granted.number())
                            .flatMap(room::entering)
                            .orElseThrow()
                            .name()
                            .text());
        }
    }

    @Test
    void ofManyPetitionsForOneMemberTheLatestStay() throws IOException {
        try (Store store = store()) {
            KeptRoom room = open(store, "Tuesday").room();
            Member ann = joined(room, ANN);
            Petition first = room.ask(ann).orElseThrow();
            Petition last = first;
            for (int asked = 0; asked < 10; asked++) {
                last = room.ask(ann).orElseThrow();
            }
            assertEquals(3, room.waiting().size());
            assertTrue(room.waiting().contains(last));
            assertFalse(room.waiting().contains(first));
        }
    }

    @Test
    void whatCannotBeKeptDoesNotCountAndWhoIsInStaysIn() throws IOException {
        Store store = store();
        RoomOpening.Opened opened = open(store, "Tuesday");
        KeptRoom room = opened.room();
        Session.OfMember session = (Session.OfMember) room.session(joined(room, ANN));
        Session.OfHost host = (Session.OfHost)
                room.hostLink().enter(opened.secret().orElseThrow()).orElseThrow();
        store.close();
        assertInstanceOf(Joining.NotKept.class, room.join(new MemberName("Ben")));
        assertEquals(Optional.empty(), room.named(new MemberName("Ben")));
        assertFalse(room.remove(1));
        assertTrue(room.member(session).isPresent());
        assertTrue(room.hostLink().isHost(host));
    }
}
