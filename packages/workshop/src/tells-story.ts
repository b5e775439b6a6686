/** Words by which somebody's own life comes into a note: family and other people of theirs, illness, what was long ago, reported speech. */
const ofLives = [
  /\b(mother|father|mum|mom|dad|parents?|sister|brother|husband|wife|partner|boyfriend|girlfriend|ex|daughter|son|kids?|child(ren)?|grand\w+|boss|landlord|doctor|therapist|neighbou?r)\b/iu,
  /\b(hospital|ward|clinic|medication|meds|pills?|diagnos\w+|illness|depress\w+|psycho\w+|suicid\w+|overdos\w+|trauma\w*|abus\w+|divorc\w+|evict\w+|arrest\w+|jail|prison|died|death|funeral|pregnan\w+|drinking|drugs?)\b/iu,
  /\b(years? ago|last (year|month|winter|summer)|as a (child|kid|girl|boy)|when (she|he|they) (was|were)|grew up|used to)\b/iu,
  /\b(told (me|us|her|him|them) (that|about)|her story|his story|their story|story (about|of))\b/iu,
  /(?<!\p{L})(madre|padre|mamá|papá|hermanas?|hermanos?|marido|esposa|esposo|pareja|novi[oa]|ex|hij[oa]s?|abuel[oa]s?|jef[ea]|casero|médic[oa]|terapeuta|vecin[oa]s?)(?!\p{L})/iu,
  /(?<!\p{L})(hospital|clínica|medicación|pastillas?|diagn\p{L}+|enfermedad|depres\p{L}+|psic\p{L}+|suicid\p{L}+|sobredosis|trauma\p{L}*|abus\p{L}+|divorci\p{L}+|desahuci\p{L}+|cárcel|murió|muerte|funeral|embaraz\p{L}+|drogas?)(?!\p{L})/iu,
  /(?<!\p{L})(hace (\p{L}+ )?años|de (niñ[oa]|pequeñ[oa])|cuando era|el (año|mes|invierno|verano) pasado|creció|solía)(?!\p{L})/iu,
  /(?<!\p{L})(contó (que|cómo|lo)|su historia|la historia de)(?!\p{L})/iu,
] as const

/** Words by which a note is about how somebody listened. */
const ofListening = [
  /\b(asked|questions?|listen\w*|waited|waits?|silen\w+|paus\w+|quiet|nodd\w+|nods?|repeated|said back|leaned|looked|eye|tone|voice|interrupt\w*|curious|wonder\w*|slow\w*|room for|mirror\w*)\b/iu,
  /(?<!\p{L})(pregunt\p{L}+|escuch\p{L}+|esper\p{L}+|silenci\p{L}*|pausa|call\p{L}+|asinti\p{L}*|repit\p{L}+|mir\p{L}+|tono|voz|interrump\p{L}+|curios\p{L}+|despacio|espacio)(?!\p{L})/iu,
] as const

const count = (signs: readonly RegExp[], text: string): number => signs.filter((sign) => sign.test(text)).length

/**
 * Does a note seem to retell somebody's story rather than what the listener did? A heuristic for a gentle hint, and for nothing
 * else: it never hinders anyone, is asked on the writer's own phone, and what it finds goes nowhere.
 *
 * It counts four families of signs of a life told (people of one's own, illness and hardship, long ago, reported telling), in
 * English and Spanish at once since a note may be in either. One is enough in a note without any sign of listening (a question, a
 * pause, a look …); beside a sign of listening it takes two. So "asked about her mother, then waited" stays without a hint. Notes of fewer than three words never
 * get one: they are just being begun.
 */
export function tellsStory(text: string): boolean {
  if (text.trim().split(/\s+/u).length < 3) return false
  const lives = Math.max(count(ofLives.slice(0, 4), text), count(ofLives.slice(4), text))
  return lives > (count(ofListening, text) > 0 ? 1 : 0)
}
