import { expect } from "vitest";
import { admits, onTelegram, since } from "./help.ts";

const kinds = {
  poll: {
    poll: {
      id: "1",
      question: "jalan rusak depan pasar?",
      options: [],
      total_voter_count: 0,
      is_closed: false,
      is_anonymous: true,
      type: "regular",
      allows_multiple_answers: false,
    },
  },
  checklist: { checklist: { title: "yang rusak", tasks: [{ id: 1, text: "jalan depan pasar" }] } },
  story: { story: { id: 3, chat: { id: 5, type: "private", first_name: "X" } } },
  "paid photo": { paid_media: { star_count: 1, paid_media: [] } },
};

for (const [name, other] of Object.entries(kinds)) {
  onTelegram.fails(
    `${name}: who sends what can't be read is told so, soon after START too`,
    {},
    async ({ citizen }) => {
      const sari = citizen("Sari");
      await sari.say("/start");
      const heard = since(sari);
      await sari.send({ other: other as never });
      expect(heard().join("\n")).toMatch(admits);
    },
  );
}

onTelegram.fails(
  "the same at the question for a photo: what isn't taken isn't passed over",
  {},
  async ({ citizen }) => {
    const sari = citizen("Sari");
    await sari.say("/start");
    await sari.say("jalan depan pasar kliwon rusak parah");
    const heard = since(sari);
    await sari.send({ other: kinds["paid photo"] as never });
    expect(heard().join("\n")).toMatch(admits);
  },
);
