import type { SampleName } from "../shown/action.ts";

/** Three drawn photographs, for who has none at hand. */
const drawings: Readonly<Record<SampleName, string>> = {
  pothole: `
    <linearGradient id="sky" x2="0" y2="1"><stop stop-color="#9cc9e3"/><stop offset="1" stop-color="#f3ead6"/></linearGradient>
    <linearGradient id="road" x2="0" y2="1"><stop stop-color="#77767a"/><stop offset="1" stop-color="#4b4b50"/></linearGradient>
    <rect width="1280" height="960" fill="url(#sky)"/>
    <path d="M0 300h230v-90h150v60h190v-120h250v100h160v-60h300v230H0z" fill="#d9b48a"/>
    <path d="M560 150l135-70 135 70z" fill="#8f3f2f"/><path d="M216 210l90-46 90 46z" fill="#8f3f2f"/>
    <g fill="#6d4f3b"><path d="M40 330h60v90H40zM250 250h44v60h-44zM320 250h44v60h-44zM600 200h52v80h-52zM680 200h52v80h-52zM760 200h40v80h-40zM1010 250h70v110h-70z"/></g>
    <path d="M0 372h420v24H0z" fill="#c2563c"/><path d="M0 396h420l-20 34H16z" fill="#e9e2d0"/>
    <path d="M870 350h410v22H870z" fill="#2e7d6b"/><path d="M870 372h410l-16 32H890z" fill="#e9e2d0"/>
    <path d="M0 430h1280v70H0z" fill="#b7ab97"/>
    <path d="M0 500h1280v460H0z" fill="url(#road)"/>
    <path d="M590 500h36l-70 460H420z" fill="#dcd3b4" opacity=".55"/>
    <ellipse cx="790" cy="735" rx="330" ry="118" fill="#39353a"/>
    <path d="M470 740c40-95 160-120 300-122s290 34 345 112c-70-40-180-60-330-58s-250 24-315 68z" fill="#1f1c20"/>
    <path d="M540 762c60-42 160-52 262-50s190 16 236 50c-70 52-150 66-246 66s-190-20-252-66z" fill="#7c8b93"/>
    <path d="M610 760c50-22 120-28 190-26s120 8 160 26c-50 8-110 12-170 12s-130-4-180-12z" fill="#c5d5dc" opacity=".7"/>
    <g fill="#5c575c"><path d="M430 800l60 26-70 20zM1130 640l70-8-20 44zM1080 850l64 12-40 28zM380 690l40-18 12 26z"/></g>
    <g stroke="#2f2c30" stroke-width="6" fill="none"><path d="M460 740l-120 40-90-20M1120 730l110 50 50-10M700 850l-30 80M860 855l60 90"/></g>
    <path d="M1000 470h6v90h-6z" fill="#555"/><path d="M1003 420l56 66H947z" fill="#e5b22e" stroke="#333" stroke-width="8"/><path d="M998 444h10v24h-10zM998 472h10v8h-10z" fill="#333"/>`,
  lamp: `
    <linearGradient id="night" x2="0" y2="1"><stop stop-color="#0b1530"/><stop offset="1" stop-color="#2b3357"/></linearGradient>
    <radialGradient id="glow"><stop stop-color="#ffe9a8" stop-opacity=".85"/><stop offset="1" stop-color="#ffe9a8" stop-opacity="0"/></radialGradient>
    <rect width="1280" height="960" fill="url(#night)"/>
    <circle cx="1050" cy="150" r="52" fill="#f1ead2"/><circle cx="1072" cy="138" r="46" fill="#141d3b"/>
    <g fill="#e8e6ff"><circle cx="160" cy="120" r="3"/><circle cx="330" cy="70" r="2"/><circle cx="620" cy="100" r="3"/><circle cx="840" cy="60" r="2"/><circle cx="520" cy="210" r="2"/><circle cx="930" cy="260" r="2"/></g>
    <path d="M0 560l140-70 120 40 160-90 180 80 170-50 190 80 320-70v300H0z" fill="#131a33"/>
    <path d="M0 640h1280v320H0z" fill="#1c2138"/><path d="M430 640h420l300 320H110z" fill="#2a2e45"/>
    <path d="M628 660h24l10 60h-44zM612 760h56l16 90h-88z" fill="#8d8f9c" opacity=".5"/>
    <circle cx="1060" cy="420" r="190" fill="url(#glow)"/><path d="M1030 640V430h60" stroke="#50587a" stroke-width="12" fill="none"/><rect x="1056" y="404" width="70" height="22" rx="8" fill="#ffe9a8"/>
    <path d="M300 900V250c0-60 40-90 110-90h70" stroke="#6b7392" stroke-width="22" fill="none"/>
    <path d="M452 138h120l26 44H440z" fill="#4a5170"/><path d="M462 182h120v12c0 20-120 20-120 0z" fill="#232944"/>
    <path d="M480 196l18 26-14 10 22 30" stroke="#8189ab" stroke-width="5" fill="none"/>
    <path d="M262 900h76v34h-76z" fill="#4a5170"/>
    <g fill="#0d1226"><path d="M60 640v-90h130v90zM720 640v-120h110v120z"/></g><rect x="750" y="548" width="24" height="30" fill="#e9c46a"/><rect x="96" y="580" width="22" height="26" fill="#e9c46a"/>`,
  rubbish: `
    <linearGradient id="day" x2="0" y2="1"><stop stop-color="#bfe0ee"/><stop offset="1" stop-color="#f6f1e0"/></linearGradient>
    <linearGradient id="water" x2="0" y2="1"><stop stop-color="#6f8570"/><stop offset="1" stop-color="#3c4a3e"/></linearGradient>
    <rect width="1280" height="960" fill="url(#day)"/>
    <g fill="#5c8a4d"><circle cx="130" cy="260" r="110"/><circle cx="260" cy="220" r="130"/><circle cx="1120" cy="240" r="140"/><circle cx="980" cy="270" r="100"/></g>
    <path d="M190 300h30v160h-30zM1090 320h34v140h-34z" fill="#6a4a32"/>
    <path d="M0 430h1280v90H0z" fill="#c9bda2"/><path d="M0 520h1280v440H0z" fill="#a79a82"/>
    <path d="M420 520h440l240 440H180z" fill="url(#water)"/>
    <path d="M400 520h30L210 960h-60zM850 520h30l250 440h-60z" fill="#8a7f6c"/>
    <g opacity=".35" stroke="#cfe0cf" stroke-width="6" fill="none"><path d="M430 620c90-20 160 20 240 0s120-10 170 4M340 780c140-24 220 20 330 0s200-14 270 6"/></g>
    <path d="M480 700c-30-60 40-110 100-90 20-40 90-30 100 14 60-8 90 60 46 96-60 30-190 34-246-20z" fill="#2f3438"/><path d="M560 606l20-40 26 34z" fill="#2f3438"/>
    <path d="M660 790c-30-60 50-104 110-74 50-34 120 10 100 62 20 40-30 64-70 58-60 14-130 2-140-46z" fill="#45626e"/>
    <g><rect x="420" y="800" width="46" height="96" rx="12" fill="#7cc3d8" transform="rotate(-24 443 848)"/><rect x="430" y="786" width="20" height="20" fill="#d9534f" transform="rotate(-24 443 848)"/></g>
    <g transform="rotate(16 880 870)"><rect x="840" y="830" width="84" height="66" fill="#d7a65a"/><path d="M840 830l42-22 42 22z" fill="#b98642"/></g>
    <path d="M560 850l70-24 40 34-60 40z" fill="#e7dcc1"/><path d="M726 650l60-10 10 40-52 12z" fill="#d9534f"/>
    <g fill="#6d9a58"><path d="M330 520l14-60 16 60zM360 520l10-40 14 40zM900 520l12-54 16 54zM940 520l8-36 14 36z"/></g>
    <rect x="1000" y="560" width="160" height="96" rx="6" fill="#fbf7ec" stroke="#6a4a32" stroke-width="8"/><path d="M1070 656h20v130h-20z" fill="#6a4a32"/><path d="M1024 590h112M1024 616h84" stroke="#b0413e" stroke-width="12"/>`,
};

export const sampleNames = Object.keys(drawings) as readonly SampleName[];

const drawn = new Map<string, Promise<Uint8Array>>();

/** A JPEG as a phone would send it, `width` pixels wide; each is drawn once. */
export function samplePicture(name: SampleName, width = 1_280): Promise<Uint8Array> {
  const key = `${name} ${width}`;
  const known = drawn.get(key) ?? draw(drawings[name], width);
  drawn.set(key, known);
  return known;
}

async function draw(drawing: string, width: number): Promise<Uint8Array> {
  // Loaded with the first picture: a third of a second that a start shouldn't wait for.
  const { default: sharp } = await import("sharp");
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1280 960" width="${width}" height="${(width * 3) / 4}">${drawing}</svg>`;
  return sharp(Buffer.from(svg)).jpeg({ quality: 82 }).toBuffer();
}
