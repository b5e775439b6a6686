import { fictional } from './fictional.ts'

/** For listening without fixing. */
export const theLostKey = fictional(
  { en: 'The third lost key', es: 'La tercera llave perdida' },
  'It is the third time this month that the key is gone, and we stood outside until midnight. Everyone has a tip: a hook, a string, a box. We have all of these. What nobody has asked is what this month has been like.',
  'Es la tercera vez este mes que desaparece la llave, y estuvimos en la calle hasta medianoche. Todo el mundo tiene un consejo: un gancho, un cordel, una caja. Ya tenemos todo eso. Lo que nadie ha preguntado es cómo ha sido este mes.',
)

/** For everyday words instead of words of a service. */
export const theLetter = fictional(
  { en: 'A letter full of long words', es: 'Una carta llena de palabras largas' },
  'A letter has come about our flat. It says that our case is under review and that we lack engagement. A friend sees it lying on the table and asks what it is. We would like to tell it in our own words.',
  'Ha llegado una carta sobre nuestro piso. Dice que nuestro expediente está en revisión y que nos falta implicación. Una amistad la ve en la mesa y pregunta qué es. Nos gustaría contarlo con nuestras palabras.',
)

/** For connection that is lost and found again. */
export const theUnansweredMessage = fictional(
  { en: 'Three weeks without an answer', es: 'Tres semanas sin respuesta' },
  'We used to write to each other every day. Then one joke fell flat, and for three weeks nobody has written. Now the two of us stand in the same queue at the bakery, and one of us says: well, hello.',
  'Nos escribíamos todos los días. Entonces una broma cayó mal, y desde hace tres semanas nadie escribe. Ahora coincidimos en la misma cola de la panadería, y alguien dice: bueno, hola.',
)

/** For asking about the map rather than the facts. */
export const theLockedDoor = fictional(
  { en: 'The door that is always locked', es: 'La puerta siempre cerrada con llave' },
  'At the community house we lock the door whenever we are alone in it, in daylight too. Others find it odd and have begun to joke. To us it is plain good sense. Somebody asks what a locked door means to us.',
  'En la casa comunitaria cerramos con llave cada vez que nos quedamos a solas, también de día. A otras personas les parece raro y empiezan a hacer bromas. Para nosotros es puro sentido común. Alguien pregunta qué significa una puerta cerrada en nuestra vida.',
)

/** For a hard conversation that two people are responsible for. */
export const theSharedMoney = fictional(
  { en: 'The tin with the shared money', es: 'La lata del dinero común' },
  'Four of us put ten into a tin each week for the trip in spring. On Sunday half of it was missing. Nobody was accused. The one of us who keeps the tin has not slept well since, and wants to talk about it today.',
  'Entre cuatro ponemos diez cada semana en una lata para el viaje de primavera. El domingo faltaba la mitad. Nadie acusó a nadie. Quien guarda la lata no duerme bien desde entonces y hoy quiere hablar de ello.',
)

/** For naming fear and staying. */
export const theNightWalks = fictional(
  { en: 'Walking at night', es: 'Caminar de noche' },
  'Sleep does not come, so we walk through the town until four. It is the best part of the day. Since a friend heard of it, there have been eleven messages: please stop, it frightens me. Tonight the two of us sit on a bench.',
  'El sueño no llega, así que caminamos por la ciudad hasta las cuatro. Es lo mejor del día. Desde que una amistad lo supo, ha habido once mensajes: por favor, déjalo, me da miedo. Esta noche estamos en un banco.',
)

/** For limits that both can live with. */
export const theSpareRoom = fictional(
  { en: 'The spare room', es: 'La habitación libre' },
  'A friend has slept in our spare room for a week; it was meant to be three days. We like each other, and the bathroom is always taken. This evening we want to say something before it turns into something else.',
  'Una amistad lleva una semana durmiendo en nuestra habitación libre; iban a ser tres días. Nos queremos bien, y el baño está siempre ocupado. Esta tarde queremos decir algo antes de que se convierta en otra cosa.',
)

/** For giving and receiving both ways. */
export const theLift = fictional(
  { en: 'Always the one who drives', es: 'Siempre quien conduce' },
  'For a year we have driven a neighbour to the singing group, and they always bring soup. Lately the soup feels like pay, and the drive like a duty. Neither of us has said so. Today it is raining and we are early.',
  'Desde hace un año llevamos en coche a una persona vecina al coro, y siempre trae sopa. Últimamente la sopa parece un pago, y el viaje un deber. Nadie lo ha dicho. Hoy llueve y es temprano.',
)

/** For shared risk and shared responsibility. */
export const theSpeech = fictional(
  { en: 'A speech for two', es: 'Un discurso a medias' },
  'The two of us have been asked to speak at the opening of the garden. One of us has never spoken before people; the other once did, and it went wrong. By tonight somebody has to say yes or no.',
  'Nos han pedido hablar en la inauguración del huerto. Una de las dos personas nunca ha hablado en público; la otra lo hizo una vez y salió mal. Esta noche hay que decir sí o no.',
)
